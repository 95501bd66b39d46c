import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { billingAccount } from './billing-account.ts'
import { instant } from './columns.ts'

/** Times in which the ledger is billed, one a subscription. */
export const meteredWindow = pgTable(
  'metered_window',
  {
    orgId: uuid('org_id').notNull(),
    subscriptionId: text('subscription_id').notNull(),
    customerId: text('customer_id').notNull(),
    fromAt: instant('from_at').notNull(),
    untilAt: instant('until_at'),
    /** Entries up to here are in `meter_event`. */
    enqueuedUntil: instant('enqueued_until').notNull(),
  },
  (t) => [
    primaryKey({ name: 'metered_window_pkey', columns: [t.orgId, t.subscriptionId] }),
    foreignKey({ name: 'metered_window_account', columns: [t.orgId], foreignColumns: [billingAccount.orgId] }).onDelete('restrict'),
  ],
)
