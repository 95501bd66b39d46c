import type { UsageUnit } from '@kensa/contract/usage'
import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, tenantId } from './columns.ts'
import { organization } from './organization.ts'

/** Append-only; written by the function `usage_record` alone. It outlives the jobs, projects and keys that it names. */
export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    ...tenantId(),
    jobId: uuid('job_id'),
    unit: text('unit').$type<UsageUnit>().notNull(),
    chunk: text('chunk').notNull(),
    quantity: bigint('quantity', { mode: 'number' }).notNull(),
    /** For one, at that time. */
    priceMicros: bigint('price_micros', { mode: 'number' }).notNull(),
    amountMicros: bigint('amount_micros', { mode: 'number' }).notNull(),
    projectId: uuid('project_id'),
    apiKeyId: uuid('api_key_id'),
    task: text('task'),
    occurredAt: instant('occurred_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'ledger_entry_pkey', columns: [t.orgId, t.id] }),
    unique('ledger_entry_once').on(t.orgId, t.jobId, t.unit, t.chunk).nullsNotDistinct(),
    foreignKey({ name: 'ledger_entry_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    index('ledger_entry_occurred_at').on(t.orgId, t.occurredAt),
    check('ledger_entry_quantity', sql`quantity > 0`),
    check('ledger_entry_price', sql`price_micros >= 0`),
    check('ledger_entry_amount', sql`amount_micros = quantity * price_micros`),
  ],
)
