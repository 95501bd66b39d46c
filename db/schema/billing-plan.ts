import type { Plan } from '@kensa/contract/usage'
import { sql } from 'drizzle-orm'
import { check, foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { organization } from './organization.ts'

/** Organizations without a row are on the free plan. */
export const billingPlan = pgTable(
  'billing_plan',
  {
    orgId: uuid('org_id').notNull(),
    plan: text('plan').$type<Plan>().notNull(),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'billing_plan_pkey', columns: [t.orgId] }),
    foreignKey({ name: 'billing_plan_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    check('billing_plan_known', sql`plan in ('free', 'pay_as_you_go')`),
  ],
)
