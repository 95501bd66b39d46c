import type { Search, SearchFilter, SearchHit } from '@kensa/contract/api/searches'
import { sql } from 'drizzle-orm'
import { check, doublePrecision, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, tenantId } from './columns.ts'
import { organization } from './organization.ts'

/** One candidate of the frozen pool, best first. */
export type StoredHit = { frameId: string; score: number; components: SearchHit['components'] }

export const search = pgTable(
  'search',
  {
    ...tenantId(),
    kind: text('kind', { enum: ['text', 'image', 'frame'] }).notNull(),
    text: text('text'),
    frameId: uuid('frame_id'),
    filter: jsonb('filter').$type<SearchFilter>().notNull(),
    terms: jsonb('terms').$type<Search['terms']>().notNull(),
    space: text('space').notNull(),
    modelVersion: text('model_version').notNull(),
    hits: jsonb('hits').$type<StoredHit[]>().notNull(),
    actor: text('actor').notNull(),
    tookMs: doublePrecision('took_ms').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'search_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'search_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    index('search_frame_id').on(t.orgId, t.frameId).where(sql`frame_id is not null`),
    index('search_actor').on(t.orgId, t.actor, t.id),
    check('search_kind', sql`kind in ('text', 'image', 'frame')`),
  ],
)
