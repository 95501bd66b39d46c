import type { Actor } from '@kensa/contract/context'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, tenantId } from './columns.ts'
import { organization } from './organization.ts'

/** What happened to labels beside their versions. No keys to them: it outlives them. */
export const labelEvent = pgTable(
  'label_event',
  {
    ...tenantId(),
    kind: text('kind', { enum: ['merged', 'unmerged', 'split', 'archived', 'restored'] }).notNull(),
    labelId: uuid('label_id').notNull(),
    labelName: text('label_name').notNull(),
    /** What it was merged into or taken out of; the new label of a split. */
    otherLabelId: uuid('other_label_id'),
    otherLabelName: text('other_label_name'),
    /** Frames that carried the label then, or that were moved. */
    frameCount: integer('frame_count'),
    actorKind: text('actor_kind').$type<Actor['kind']>().notNull(),
    actorId: uuid('actor_id'),
    actorName: text('actor_name').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'label_event_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'label_event_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    index('label_event_label_id').on(t.orgId, t.labelId, t.id),
    index('label_event_other_label_id').on(t.orgId, t.otherLabelId, t.id).where(sql`other_label_id is not null`),
    check('label_event_kind', sql`kind in ('merged', 'unmerged', 'split', 'archived', 'restored')`),
    check('label_event_actor_known', sql`actor_kind in ('user', 'apiKey', 'runner', 'system')`),
  ],
)
