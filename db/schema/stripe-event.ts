import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { billingAccount } from './billing-account.ts'
import { instant } from './columns.ts'

/** Webhook events that were applied. */
export const stripeEvent = pgTable(
  'stripe_event',
  {
    orgId: uuid('org_id').notNull(),
    eventId: text('event_id').notNull(),
    type: text('type').notNull(),
    createdAt: instant('created_at').notNull(),
    receivedAt: instant('received_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'stripe_event_pkey', columns: [t.orgId, t.eventId] }),
    foreignKey({ name: 'stripe_event_account', columns: [t.orgId], foreignColumns: [billingAccount.orgId] }).onDelete('restrict'),
  ],
)
