import { foreignKey, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, tenantId } from './columns.ts'
import { organization } from './organization.ts'

export const project = pgTable('project', { ...tenantId(), name: text('name').notNull(), createdAt: createdAt() }, (t) => [
  primaryKey({ name: 'project_pkey', columns: [t.orgId, t.id] }),
  unique('project_org_id_name').on(t.orgId, t.name),
  // Restricting: an organization goes only after its files in storage went, and those hang on its rows.
  foreignKey({ name: 'project_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
])
