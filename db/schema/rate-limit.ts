import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { identityId } from './columns.ts'

/** Sign-in attempts by address; a database row, since memory of a Worker is not shared. */
export const rateLimit = pgTable('rate_limit', {
  id: identityId(),
  key: text('key').notNull().unique(),
  count: integer('count').notNull(),
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
})
