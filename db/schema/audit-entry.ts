import type { AuditAction, AuditSubjectKind } from '@kensa/contract/audit'
import type { Actor } from '@kensa/contract/context'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, tenantId } from './columns.ts'
import { organization } from './organization.ts'

/** Who did what, when and from where. Nobody may change or delete a row, not even the owner of the table. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    ...tenantId(),
    at: instant('at').notNull().default(sql`now()`),
    action: text('action').$type<AuditAction>().notNull(),
    actorKind: text('actor_kind').$type<Actor['kind']>().notNull(),
    /** Null for the runner and the system. */
    actorId: uuid('actor_id'),
    /** Names as they were at that time: what they belong to may be renamed or gone. */
    actorName: text('actor_name').notNull(),
    actorEmail: text('actor_email'),
    subjectKind: text('subject_kind').$type<AuditSubjectKind>().notNull(),
    subjectId: uuid('subject_id'),
    subjectName: text('subject_name'),
    address: text('address'),
    userAgent: text('user_agent'),
    requestId: uuid('request_id'),
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ name: 'audit_entry_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'audit_entry_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    index('audit_entry_at').on(t.orgId, t.at, t.id),
    index('audit_entry_actor').on(t.orgId, t.actorId, t.at, t.id),
    index('audit_entry_subject').on(t.orgId, t.subjectId, t.at, t.id),
    index('audit_entry_action').on(t.orgId, t.action, t.at, t.id),
    check('audit_entry_actor_known', sql`actor_kind in ('user', 'apiKey', 'runner', 'system')`),
  ],
)
