import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { identityId, instant } from './columns.ts'
import { user } from './user.ts'

export const twoFactor = pgTable(
  'two_factor',
  {
    id: identityId(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    verified: boolean('verified').default(true),
    failedVerificationCount: integer('failed_verification_count').default(0),
    lockedUntil: instant('locked_until'),
  },
  (t) => [index('two_factor_secret').on(t.secret), index('two_factor_user_id').on(t.userId)],
)
