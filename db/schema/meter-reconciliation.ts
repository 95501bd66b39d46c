import type { UsageUnit } from '@kensa/contract/usage'
import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { billingAccount } from './billing-account.ts'
import { instant, tenantId } from './columns.ts'

/** What the ledger and Stripe counted of one unit in one month, at one time. */
export const meterReconciliation = pgTable(
  'meter_reconciliation',
  {
    ...tenantId(),
    unit: text('unit').$type<UsageUnit>().notNull(),
    periodStartAt: instant('period_start_at').notNull(),
    periodEndAt: instant('period_end_at').notNull(),
    ledgerQuantity: bigint('ledger_quantity', { mode: 'number' }).notNull(),
    stripeQuantity: bigint('stripe_quantity', { mode: 'number' }).notNull(),
    pendingQuantity: bigint('pending_quantity', { mode: 'number' }).notNull(),
    oldestPendingAt: instant('oldest_pending_at'),
    state: text('state').$type<'matched' | 'catching_up' | 'late' | 'drifted'>().notNull(),
    checkedAt: instant('checked_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'meter_reconciliation_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'meter_reconciliation_account', columns: [t.orgId], foreignColumns: [billingAccount.orgId] }).onDelete('restrict'),
    index('meter_reconciliation_checked_at').on(t.orgId, t.checkedAt),
    check('meter_reconciliation_state', sql`state in ('matched', 'catching_up', 'late', 'drifted')`),
  ],
)
