import { sql } from 'drizzle-orm'
import { bigint, check, date, foreignKey, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { organization } from './organization.ts'

/** Totals of a calendar month (UTC) of the organization, whose `subject` is its own id, and of each API key that was used. */
export const usageMonth = pgTable(
  'usage_month',
  {
    orgId: uuid('org_id').notNull(),
    month: date('month').notNull(),
    subject: uuid('subject').notNull(),
    spentMicros: bigint('spent_micros', { mode: 'number' }).notNull().default(0),
    reservedMicros: bigint('reserved_micros', { mode: 'number' }).notNull().default(0),
    storageAccruedOn: date('storage_accrued_on'),
  },
  (t) => [
    primaryKey({ name: 'usage_month_pkey', columns: [t.orgId, t.month, t.subject] }),
    foreignKey({ name: 'usage_month_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    check('usage_month_spent', sql`spent_micros >= 0`),
    check('usage_month_reserved', sql`reserved_micros >= 0`),
  ],
)
