import { foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { createdAt } from './columns.ts'
import { frame } from './frame.ts'
import { label } from './label.ts'

export const frameLabel = pgTable(
  'frame_label',
  { orgId: uuid('org_id').notNull(), frameId: uuid('frame_id').notNull(), labelId: uuid('label_id').notNull(), createdAt: createdAt() },
  (t) => [
    primaryKey({ name: 'frame_label_pkey', columns: [t.orgId, t.frameId, t.labelId] }),
    foreignKey({ name: 'frame_label_frame', columns: [t.orgId, t.frameId], foreignColumns: [frame.orgId, frame.id] }).onDelete('cascade'),
    foreignKey({ name: 'frame_label_label', columns: [t.orgId, t.labelId], foreignColumns: [label.orgId, label.id] }).onDelete('restrict'),
    index('frame_label_label_id').on(t.orgId, t.labelId, t.frameId),
  ],
)
