import { pgView, text, uuid } from 'drizzle-orm/pg-core'

/** The current organization itself. */
export const orgProfile = pgView('org_profile', {
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  slug: text('slug').notNull(),
}).existing()
