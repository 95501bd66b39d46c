import { foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { label } from './label.ts'
import { project } from './project.ts'

/** The projects of a label that is not for all of them. */
export const labelProject = pgTable(
  'label_project',
  { orgId: uuid('org_id').notNull(), labelId: uuid('label_id').notNull(), projectId: uuid('project_id').notNull() },
  (t) => [
    primaryKey({ name: 'label_project_pkey', columns: [t.orgId, t.labelId, t.projectId] }),
    foreignKey({ name: 'label_project_label', columns: [t.orgId, t.labelId], foreignColumns: [label.orgId, label.id] }).onDelete('cascade'),
    foreignKey({
      name: 'label_project_project',
      columns: [t.orgId, t.projectId],
      foreignColumns: [project.orgId, project.id],
    }).onDelete('cascade'),
    index('label_project_project_id').on(t.orgId, t.projectId),
  ],
)
