import { boolean, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, identityId, instant } from './columns.ts'

export const user = pgTable('user', {
  id: identityId(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  createdAt: createdAt(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
  /** Of the last sign-in; null before the first. */
  language: text('language'),
  twoFactorEnabled: boolean('two_factor_enabled').default(false),
})
