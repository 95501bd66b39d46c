import { doublePrecision, foreignKey, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { organization } from './organization.ts'

/** How the queue of an organization is shown. */
export const reviewSetting = pgTable(
  'review_setting',
  {
    orgId: uuid('org_id').notNull(),
    /** Tiers by confidence: from here on surely right, and from here on likely; below, unsure. */
    sureFrom: doublePrecision('sure_from').notNull().default(0.9),
    likelyFrom: doublePrecision('likely_from').notNull().default(0.7),
    dueHours: integer('due_hours'),
    version: integer('version').notNull().default(1),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'review_setting_pkey', columns: [t.orgId] }),
    foreignKey({ name: 'review_setting_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
  ],
)
