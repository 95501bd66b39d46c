import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, integer, pgTable, primaryKey, unique, uuid } from 'drizzle-orm/pg-core'
import { asset } from './asset.ts'
import { createdAt, tenantId } from './columns.ts'

export const frame = pgTable(
  'frame',
  {
    ...tenantId(),
    assetId: uuid('asset_id').notNull(),
    /** Dense position in the asset; the same file and sampling give the same positions. */
    index: integer('index').notNull(),
    tMs: bigint('t_ms', { mode: 'number' }).notNull(),
    /** Presentation time in the stream's own time base; null for images. */
    pts: bigint('pts', { mode: 'bigint' }),
    widthPx: integer('width_px').notNull(),
    heightPx: integer('height_px').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'frame_pkey', columns: [t.orgId, t.id] }),
    unique('frame_org_id_asset_id_index').on(t.orgId, t.assetId, t.index),
    foreignKey({ name: 'frame_asset', columns: [t.orgId, t.assetId], foreignColumns: [asset.orgId, asset.id] }).onDelete('cascade'),
    check('frame_index', sql`index >= 0`),
  ],
)
