import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, identityId, instant } from './columns.ts'
import { organization } from './organization.ts'
import { user } from './user.ts'

export const invitation = pgTable(
  'invitation',
  {
    id: identityId(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    role: text('role'),
    status: text('status').notNull().default('pending'),
    expiresAt: instant('expires_at').notNull(),
    createdAt: createdAt(),
    inviterId: uuid('inviter_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
  },
  (t) => [index('invitation_organization_id').on(t.organizationId), index('invitation_email').on(t.email)],
)
