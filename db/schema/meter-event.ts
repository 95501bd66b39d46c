import type { UsageUnit } from '@kensa/contract/usage'
import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { ledgerEntry } from './ledger-entry.ts'

/** A ledger entry on its way to Stripe. */
export const meterEvent = pgTable(
  'meter_event',
  {
    orgId: uuid('org_id').notNull(),
    ledgerId: uuid('ledger_id').notNull(),
    unit: text('unit').$type<UsageUnit>().notNull(),
    customerId: text('customer_id').notNull(),
    quantity: bigint('quantity', { mode: 'number' }).notNull(),
    occurredAt: instant('occurred_at').notNull(),
    identifier: text('identifier').notNull(),
    sendQuantity: bigint('send_quantity', { mode: 'number' }).notNull(),
    state: text('state').$type<'pending' | 'accepted' | 'blocked' | 'expired'>().notNull().default('pending'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    /** Since the first try whose outcome nobody knows; null when Stripe can't have it. */
    uncertainSince: instant('uncertain_since'),
    settledAt: instant('settled_at'),
    error: text('error'),
  },
  (t) => [
    primaryKey({ name: 'meter_event_pkey', columns: [t.orgId, t.ledgerId] }),
    foreignKey({
      name: 'meter_event_ledger',
      columns: [t.orgId, t.ledgerId],
      foreignColumns: [ledgerEntry.orgId, ledgerEntry.id],
    }).onDelete('restrict'),
    index('meter_event_due').on(t.orgId, t.unit, t.nextAttemptAt).where(sql`state = 'pending'`),
    index('meter_event_time').on(t.orgId, t.unit, t.occurredAt),
    check('meter_event_state', sql`state in ('pending', 'accepted', 'blocked', 'expired')`),
    check('meter_event_quantity', sql`quantity > 0 and send_quantity > 0`),
  ],
)
