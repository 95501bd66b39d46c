import { pgView, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** People of the current organization: all that `kensa_app` may see of the identity tables, with `org-profile` and `org-invitation`. */
export const orgMember = pgView('org_member', {
  id: uuid('id').notNull(),
  userId: uuid('user_id').notNull(),
  name: text('name').notNull(),
  email: text('email').notNull(),
  role: text('role').notNull(),
  joinedAt: instant('joined_at').notNull(),
  language: text('language'),
}).existing()
