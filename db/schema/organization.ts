import { pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, identityId } from './columns.ts'

export const organization = pgTable('organization', {
  id: identityId(),
  name: text('name').notNull(),
  slug: text('slug').notNull().unique(),
  logo: text('logo'),
  createdAt: createdAt(),
  metadata: text('metadata'),
})
