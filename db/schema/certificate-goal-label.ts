import type { JobTask } from '@kensa/contract/job-message'
import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { certificateGoal } from './certificate-goal.ts'
import { label } from './label.ts'

/** The labels of a goal; a label has at most one goal of a task. */
export const certificateGoalLabel = pgTable(
  'certificate_goal_label',
  {
    orgId: uuid('org_id').notNull(),
    task: text('task').$type<JobTask>().notNull(),
    labelId: uuid('label_id').notNull(),
    goalId: uuid('goal_id').notNull(),
  },
  (t) => [
    primaryKey({ name: 'certificate_goal_label_pkey', columns: [t.orgId, t.task, t.labelId] }),
    foreignKey({
      name: 'certificate_goal_label_goal',
      columns: [t.orgId, t.goalId],
      foreignColumns: [certificateGoal.orgId, certificateGoal.id],
    }).onDelete('cascade'),
    foreignKey({ name: 'certificate_goal_label_label', columns: [t.orgId, t.labelId], foreignColumns: [label.orgId, label.id] }).onDelete(
      'cascade',
    ),
    index('certificate_goal_label_goal_id').on(t.orgId, t.goalId),
    index('certificate_goal_label_label_id').on(t.orgId, t.labelId),
  ],
)
