import type { Outline } from '@kensa/contract/region'
import { sql } from 'drizzle-orm'
import { check, doublePrecision, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, tenantId } from './columns.ts'
import { frame } from './frame.ts'
import { label } from './label.ts'
import { verdict } from './verdict.ts'

/** A labelled box on a frame, in its pixels, which never reaches beyond it (a trigger). */
export const region = pgTable(
  'region',
  {
    ...tenantId(),
    frameId: uuid('frame_id').notNull(),
    labelId: uuid('label_id').notNull(),
    x: doublePrecision('x').notNull(),
    y: doublePrecision('y').notNull(),
    width: doublePrecision('width').notNull(),
    height: doublePrecision('height').notNull(),
    /** A polygon or mask; null where the box is all. */
    outline: jsonb('outline').$type<Outline>(),
    origin: text('origin', { enum: ['machine', 'person'] }).notNull(),
    state: text('state', { enum: ['proposed', 'accepted', 'rejected'] }).notNull(),
    verdictId: uuid('verdict_id'),
    /** 1 until somebody changes it: a machine's region of version 1 is still the machine's own. */
    version: integer('version').notNull().default(1),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    changedBy: text('changed_by'),
    changedAt: instant('changed_at'),
  },
  (t) => [
    primaryKey({ name: 'region_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'region_frame', columns: [t.orgId, t.frameId], foreignColumns: [frame.orgId, frame.id] }).onDelete('cascade'),
    foreignKey({ name: 'region_label', columns: [t.orgId, t.labelId], foreignColumns: [label.orgId, label.id] }).onDelete('restrict'),
    foreignKey({ name: 'region_verdict', columns: [t.orgId, t.verdictId], foreignColumns: [verdict.orgId, verdict.id] }).onDelete(
      'cascade',
    ),
    index('region_frame_id').on(t.orgId, t.frameId, t.id),
    index('region_label_id').on(t.orgId, t.labelId, t.frameId),
    index('region_verdict_id').on(t.orgId, t.verdictId),
    check('region_verdict_of_machine', sql`(origin = 'machine') = (verdict_id is not null)`),
    check('region_version', sql`version >= 1 and (version = 1) = (changed_at is null)`),
  ],
)
