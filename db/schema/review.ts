import type { ReviewAction, ReviewOutcome } from '@kensa/contract/review'
import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, tenantId } from './columns.ts'
import { reviewItem } from './review-item.ts'

type Json = Record<string, unknown>

/** What people did to review items, in order: the whole log. */
export const review = pgTable(
  'review',
  {
    ...tenantId(),
    itemId: uuid('item_id').notNull(),
    verdictId: uuid('verdict_id').notNull(),
    action: text('action').$type<ReviewAction>().notNull(),
    outcome: text('outcome').$type<ReviewOutcome>(),
    actorKind: text('actor_kind', { enum: ['user', 'apiKey', 'runner', 'system'] }).notNull(),
    actorId: uuid('actor_id'),
    actorName: text('actor_name').notNull(),
    /** What the subject was before and became, enough to undo it; null where nothing but the item changed. */
    before: jsonb('before').$type<Json>(),
    after: jsonb('after').$type<Json>(),
    note: text('note'),
    tookMs: integer('took_ms'),
    /** One action on many items. */
    batchId: uuid('batch_id'),
    /** The item's version that came of it. */
    itemVersion: integer('item_version').notNull(),
    undoneBy: uuid('undone_by'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'review_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'review_item_of', columns: [t.orgId, t.itemId], foreignColumns: [reviewItem.orgId, reviewItem.id] }).onDelete(
      'cascade',
    ),
    unique('review_item_version_once').on(t.orgId, t.itemId, t.itemVersion),
    index('review_actor').on(t.orgId, t.actorKind, t.actorId, t.id.desc()),
    index('review_batch_id').on(t.orgId, t.batchId).where(sql`batch_id is not null`),
    index('review_created_at').on(t.orgId, t.id.desc()),
  ],
)
