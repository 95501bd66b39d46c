import { foreignKey, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { organization } from './organization.ts'

/** The last `export_id` given to a label of the organization. Only the database counts on. */
export const labelCounter = pgTable(
  'label_counter',
  { orgId: uuid('org_id').notNull(), lastExportId: integer('last_export_id').notNull() },
  (t) => [
    primaryKey({ name: 'label_counter_pkey', columns: [t.orgId] }),
    foreignKey({ name: 'label_counter_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
  ],
)
