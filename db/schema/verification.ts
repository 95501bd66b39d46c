import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, identityId, instant } from './columns.ts'

export const verification = pgTable(
  'verification',
  {
    id: identityId(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [index('verification_identifier').on(t.identifier)],
)
