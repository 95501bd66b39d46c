import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, identityId, instant } from './columns.ts'
import { organization } from './organization.ts'
import { user } from './user.ts'

export const session = pgTable(
  'session',
  {
    id: identityId(),
    expiresAt: instant('expires_at').notNull(),
    token: text('token').notNull().unique(),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: uuid('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    activeOrganizationId: uuid('active_organization_id').references(() => organization.id, { onDelete: 'set null' }),
  },
  (t) => [index('session_user_id').on(t.userId)],
)
