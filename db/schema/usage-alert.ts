import { sql } from 'drizzle-orm'
import { bigint, check, date, foreignKey, index, integer, pgTable, primaryKey, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, tenantId } from './columns.ts'
import { organization } from './organization.ts'

/** A share of a monthly limit that was reached, once a month each; `subject` as in `usage_month`. */
export const usageAlert = pgTable(
  'usage_alert',
  {
    ...tenantId(),
    month: date('month').notNull(),
    subject: uuid('subject').notNull(),
    thresholdPercent: integer('threshold_percent').notNull(),
    limitMicros: bigint('limit_micros', { mode: 'number' }).notNull(),
    spentMicros: bigint('spent_micros', { mode: 'number' }).notNull(),
    createdAt: createdAt(),
    /** When its mail was noted in the outbox; at once for one that is told by a higher threshold's. */
    mailedAt: instant('mailed_at'),
  },
  (t) => [
    primaryKey({ name: 'usage_alert_pkey', columns: [t.orgId, t.id] }),
    unique('usage_alert_once').on(t.orgId, t.month, t.subject, t.thresholdPercent),
    foreignKey({ name: 'usage_alert_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    index('usage_alert_due').on(t.createdAt).where(sql`mailed_at is null`),
    check('usage_alert_threshold', sql`threshold_percent in (50, 80, 100)`),
  ],
)
