import type { Actor } from '@kensa/contract/context'
import type { LabelColor } from '@kensa/contract/label-colors'
import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt } from './columns.ts'
import { label } from './label.ts'

/** What a label was and is. Rows are added and never changed. */
export const labelVersion = pgTable(
  'label_version',
  {
    orgId: uuid('org_id').notNull(),
    labelId: uuid('label_id').notNull(),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    definition: text('definition').notNull().default(''),
    /** By BCP 47 tag. */
    synonyms: jsonb('synonyms').$type<Record<string, string[]>>().notNull().default({}),
    color: text('color').$type<LabelColor>().notNull(),
    hotkey: text('hotkey'),
    /** Null for all projects. */
    projectIds: uuid('project_ids').array(),
    actorKind: text('actor_kind').$type<Actor['kind']>().notNull(),
    actorId: uuid('actor_id'),
    /** As it was at that time. */
    actorName: text('actor_name').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'label_version_pkey', columns: [t.orgId, t.labelId, t.number] }),
    foreignKey({ name: 'label_version_label', columns: [t.orgId, t.labelId], foreignColumns: [label.orgId, label.id] }).onDelete('cascade'),
    check('label_version_synonyms', sql`jsonb_typeof(synonyms) = 'object'`),
    check('label_version_actor_known', sql`actor_kind in ('user', 'apiKey', 'runner', 'system')`),
  ],
)
