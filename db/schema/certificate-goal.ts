import type { GoalMode } from '@kensa/contract/certificate'
import type { JobTask } from '@kensa/contract/job-message'
import { sql } from 'drizzle-orm'
import { doublePrecision, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, tenantId } from './columns.ts'
import { organization } from './organization.ts'

/** How much the machine may decide alone of one kind of work and group of labels. */
export const certificateGoal = pgTable(
  'certificate_goal',
  {
    ...tenantId(),
    task: text('task').$type<JobTask>().notNull(),
    mode: text('mode').$type<GoalMode>().notNull(),
    alpha: doublePrecision('alpha').notNull(),
    delta: doublePrecision('delta').notNull(),
    /** Share of all verdicts that a person sees one by one, whatever their confidence. */
    auditShare: doublePrecision('audit_share').notNull(),
    accept: doublePrecision('accept'),
    reject: doublePrecision('reject'),
    /** Verdicts from here on are evidence. */
    evidenceFrom: instant('evidence_from').notNull().defaultNow(),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    changedAt: instant('changed_at').notNull().defaultNow(),
    archivedAt: instant('archived_at'),
    /** When the sweep last looked at its evidence. */
    evaluatedAt: instant('evaluated_at'),
  },
  (t) => [
    primaryKey({ name: 'certificate_goal_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'certificate_goal_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    index('certificate_goal_due').on(t.evaluatedAt.asc().nullsFirst()).where(sql`mode = 'certified' and archived_at is null`),
  ],
)
