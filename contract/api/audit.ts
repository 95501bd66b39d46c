import { z } from 'zod'
import { actorKinds, auditActions, auditNouns, auditSubjectKinds } from '../audit.ts'
import { pageSchema } from './page.ts'
import { lineSchema } from './text.ts'

const settings = z.record(z.string(), z.unknown()).nullable()

export const auditEntrySchema = z
  .object({
    id: z.string().meta({ description: 'Id of the entry', example: 'audit_01h455vb4pex5vsknk084sn02q' }),
    at: z.iso.datetime().meta({ description: 'When it happened (UTC)' }),
    action: z.enum(auditActions).meta({ description: 'What was done' }),
    actor: z
      .object({
        kind: z.enum(actorKinds).meta({ description: 'A person, an API key, a runner, or Kensa itself' }),
        id: z.string().nullable().meta({ description: 'Id of the person or key; null for the others' }),
        name: z.string().meta({ description: 'Name at that time' }),
        email: z.string().nullable().meta({ description: "The person's e-mail address at that time; null for the others" }),
      })
      .meta({ id: 'AuditActor', description: 'Who did it' }),
    subject: z
      .object({
        kind: z.enum(auditSubjectKinds).meta({ description: 'What kind of thing it was done to' }),
        id: z.string().nullable().meta({ description: 'Id of that thing; null when it has none' }),
        name: z.string().nullable().meta({ description: 'Its name at that time' }),
      })
      .meta({ id: 'AuditSubject', description: 'What it was done to' }),
    address: z.string().nullable().meta({ description: 'IP address that the request came from', example: '203.0.113.7' }),
    userAgent: z.string().nullable().meta({ description: 'Program that sent the request, as it called itself' }),
    requestId: z.string().nullable().meta({ description: 'Id of the request' }),
    before: settings.meta({ description: 'Settings before the change; null when there were none. Never holds secrets' }),
    after: settings.meta({ description: 'Settings after the change; null when there are none. Never holds secrets' }),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof auditEntrySchema>
export const auditPageSchema = pageSchema(auditEntrySchema, 'AuditPage')

export const auditFilterSchema = z.object({
  actorKind: z.enum(actorKinds).optional().meta({ description: 'Only what such an actor did' }),
  actorId: lineSchema(100).optional().meta({ description: 'Only what this person (`user_…`) or API key (`key_…`) did' }),
  action: z.enum(auditActions).optional().meta({ description: 'Only this action' }),
  noun: z.enum(auditNouns).optional().meta({ description: 'Only actions about this, the part before the dot' }),
  subjectKind: z.enum(auditSubjectKinds).optional().meta({ description: 'Only what was done to such things' }),
  subjectId: lineSchema(100).optional().meta({ description: 'Only what was done to the thing with this id' }),
  from: z.iso.datetime().optional().meta({ description: 'Only entries at or after this time (UTC)' }),
  to: z.iso.datetime().optional().meta({ description: 'Only entries before this time (UTC)' }),
})
export type AuditFilter = z.infer<typeof auditFilterSchema>
