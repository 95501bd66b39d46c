import { halfvec, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'

/** Partitioned by organization; its SQL is written by hand in the migrations. */
export const embeddingBuiltinV1 = pgTable(
  'embedding_builtin_v1',
  { orgId: uuid('org_id').notNull(), frameId: uuid('frame_id').notNull(), e: halfvec('e', { dimensions: 256 }).notNull() },
  (t) => [primaryKey({ name: 'embedding_builtin_v1_pkey', columns: [t.orgId, t.frameId] })],
)
