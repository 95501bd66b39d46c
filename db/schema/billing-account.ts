import { foreignKey, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant } from './columns.ts'
import { organization } from './organization.ts'

/** The organization as Stripe knows it. */
export const billingAccount = pgTable(
  'billing_account',
  {
    orgId: uuid('org_id').notNull(),
    customerId: text('customer_id').notNull(),
    subscriptionId: text('subscription_id'),
    /** Stripe's own word for it. */
    subscriptionState: text('subscription_state'),
    periodEndAt: instant('period_end_at'),
    cancelAt: instant('cancel_at'),
    /** Where an unpaid invoice can be paid; null while nothing is owed. */
    paymentUrl: text('payment_url'),
    /** When the state was asked for, to the microsecond: an older answer never overwrites a newer one. */
    syncedAt: timestamp('synced_at', { withTimezone: true, mode: 'string' }),
    reconciledAt: instant('reconciled_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'billing_account_pkey', columns: [t.orgId] }),
    foreignKey({ name: 'billing_account_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
  ],
)
