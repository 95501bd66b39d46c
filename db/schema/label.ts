import { foreignKey, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, tenantId } from './columns.ts'
import { organization } from './organization.ts'

export const label = pgTable('label', { ...tenantId(), name: text('name').notNull(), createdAt: createdAt() }, (t) => [
  primaryKey({ name: 'label_pkey', columns: [t.orgId, t.id] }),
  unique('label_org_id_name').on(t.orgId, t.name),
  foreignKey({ name: 'label_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
])
