import type { UsageUnit } from '@kensa/contract/usage'
import { sql } from 'drizzle-orm'
import { foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { billingAccount } from './billing-account.ts'
import { instant } from './columns.ts'

/** Stripe takes one call at a time for a customer and meter: whoever holds the lease makes it. */
export const meterLane = pgTable(
  'meter_lane',
  {
    orgId: uuid('org_id').notNull(),
    unit: text('unit').$type<UsageUnit>().notNull(),
    leaseUntil: instant('lease_until').notNull().default(sql`'-infinity'`),
    nextAttemptAt: instant('next_attempt_at').notNull().default(sql`'-infinity'`),
    failures: integer('failures').notNull().default(0),
  },
  (t) => [
    primaryKey({ name: 'meter_lane_pkey', columns: [t.orgId, t.unit] }),
    foreignKey({ name: 'meter_lane_account', columns: [t.orgId], foreignColumns: [billingAccount.orgId] }).onDelete('restrict'),
  ],
)
