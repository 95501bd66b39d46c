import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { roleSchema, scopeSchema } from '../scopes.ts'
import { pageSchema } from './page.ts'

export const memberSchema = z
  .object({
    id: idSchema('member'),
    userId: idSchema('user'),
    name: z.string().meta({ description: "The person's name" }),
    email: z.string().meta({ description: "The person's e-mail address" }),
    role: roleSchema,
    joinedAt: z.iso.datetime().meta({ description: 'When the person joined (UTC)' }),
  })
  .meta({ id: 'Member' })
export type Member = z.infer<typeof memberSchema>
export const memberPageSchema = pageSchema(memberSchema, 'MemberPage')
export const memberRoleInputSchema = z.strictObject({ role: roleSchema }).meta({ id: 'MemberRoleInput' })

export const invitationSchema = z
  .object({
    id: idSchema('invitation'),
    email: z.string().meta({ description: 'Address that was invited' }),
    role: roleSchema,
    expiresAt: z.iso.datetime().meta({ description: 'When the invitation ends (UTC)' }),
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof invitationSchema>
export const invitationPageSchema = pageSchema(invitationSchema, 'InvitationPage')
export const invitationInputSchema = z
  .strictObject({ email: z.email().max(254).meta({ description: 'E-mail address to invite' }), role: roleSchema })
  .meta({ id: 'InvitationInput' })

/** Who is calling, in which organization, with which scopes. */
export const meSchema = z
  .object({
    organization: z
      .object({ id: idSchema('organization'), name: z.string().meta({ description: 'Name of the organization' }) })
      .meta({ id: 'Organization' }),
    actor: z
      .discriminatedUnion('kind', [
        z.object({
          kind: z.literal('user').meta({ description: 'A person, signed in' }),
          id: idSchema('user'),
          name: z.string().meta({ description: "The person's name" }),
          email: z.string().meta({ description: "The person's e-mail address" }),
          role: roleSchema,
        }),
        z.object({
          kind: z.literal('apiKey').meta({ description: 'A program with an API key' }),
          id: idSchema('apiKey'),
          name: z.string().meta({ description: 'Name of the key' }),
        }),
      ])
      .meta({ id: 'Actor', description: 'A person or an API key' }),
    scopes: z.array(scopeSchema).meta({ description: 'What the caller may do' }),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof meSchema>
