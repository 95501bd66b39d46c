import type { ServedPack } from '@kensa/contract/runner'
import { sql } from 'drizzle-orm'
import { bigint, boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** The fleet, one row a runner process. No tenant's: every organization sees the same rows. */
export const runner = pgTable('runner', {
  id: uuid('id').primaryKey(),
  startedAt: instant('started_at').notNull(),
  seenAt: instant('seen_at').notNull().default(sql`clock_timestamp()`),
  version: text('version').notNull(),
  device: text('device').$type<'cpu' | 'cuda' | 'webgpu'>().notNull(),
  deviceName: text('device_name').notNull(),
  /** Of the device that models run on; null where it cannot be told. */
  memoryTotalBytes: bigint('memory_total_bytes', { mode: 'number' }),
  memoryUsedBytes: bigint('memory_used_bytes', { mode: 'number' }),
  /** Jobs that it runs at once. */
  places: integer('places').notNull(),
  busyPlaces: integer('busy_places').notNull(),
  engineIsUp: boolean('engine_is_up').notNull(),
  engineRestarts: integer('engine_restarts').notNull(),
  /** How long at most 95 of 100 queries waited for their batch; null without queries of late. */
  queryWaitP95Ms: integer('query_wait_p95_ms'),
  /** As that runner's version wrote it: parse it. */
  packs: jsonb('packs').$type<ServedPack[]>().notNull(),
})
