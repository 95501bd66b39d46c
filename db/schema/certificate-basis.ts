import { foreignKey, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { certificateGoal } from './certificate-goal.ts'
import { createdAt, tenantId } from './columns.ts'

/** What evidence is about; a change of any part is another basis. */
export const certificateBasis = pgTable(
  'certificate_basis',
  {
    ...tenantId(),
    goalId: uuid('goal_id').notNull(),
    /** What merges have made of the goal's labels, in order. */
    labelIds: uuid('label_ids').array().notNull(),
    /** Digest of `labelIds`. */
    labelGroup: text('label_group').notNull(),
    modelSpace: text('model_space').notNull(),
    configurationVersion: text('configuration_version').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'certificate_basis_pkey', columns: [t.orgId, t.id] }),
    foreignKey({
      name: 'certificate_basis_goal',
      columns: [t.orgId, t.goalId],
      foreignColumns: [certificateGoal.orgId, certificateGoal.id],
    }).onDelete('cascade'),
    unique('certificate_basis_parts').on(t.orgId, t.goalId, t.labelGroup, t.modelSpace, t.configurationVersion),
  ],
)
