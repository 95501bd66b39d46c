import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, identityId } from './columns.ts'
import { organization } from './organization.ts'
import { user } from './user.ts'

export const member = pgTable(
  'member',
  {
    id: identityId(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    role: text('role').notNull().default('member'),
    createdAt: createdAt(),
  },
  (t) => [unique('member_organization_id_user_id').on(t.organizationId, t.userId), index('member_user_id').on(t.userId)],
)
