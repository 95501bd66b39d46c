import type { Actor } from '@kensa/contract/context'
import type { RubricContent } from '@kensa/contract/rubric'
import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt } from './columns.ts'
import { rubric } from './rubric.ts'

/** What a rubric asked and asks. Rows are added and never changed. */
export const rubricVersion = pgTable(
  'rubric_version',
  {
    orgId: uuid('org_id').notNull(),
    rubricId: uuid('rubric_id').notNull(),
    number: integer('number').notNull(),
    content: jsonb('content').$type<RubricContent>().notNull(),
    rulesHash: text('rules_hash').notNull(),
    criterionCount: integer('criterion_count').notNull(),
    patternCount: integer('pattern_count').notNull(),
    actorKind: text('actor_kind').$type<Actor['kind']>().notNull(),
    actorId: uuid('actor_id'),
    /** As it was at that time. */
    actorName: text('actor_name').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'rubric_version_pkey', columns: [t.orgId, t.rubricId, t.number] }),
    foreignKey({ name: 'rubric_version_rubric', columns: [t.orgId, t.rubricId], foreignColumns: [rubric.orgId, rubric.id] }).onDelete(
      'cascade',
    ),
    check('rubric_version_number', sql`number > 0`),
    check('rubric_version_rules_hash', sql`rules_hash ~ '^[0-9a-f]{64}$'`),
    check('rubric_version_actor_known', sql`actor_kind in ('user', 'apiKey', 'runner', 'system')`),
  ],
)
