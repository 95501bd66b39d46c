import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { label } from './label.ts'

/** Every word that a label is known by now: its name (no language) and its synonyms. */
export const labelTerm = pgTable(
  'label_term',
  {
    orgId: uuid('org_id').notNull(),
    labelId: uuid('label_id').notNull(),
    key: text('key').notNull().generatedAlwaysAs(sql`label_key(text)`),
    text: text('text').notNull(),
    language: text('language'),
  },
  (t) => [
    primaryKey({ name: 'label_term_pkey', columns: [t.orgId, t.labelId, t.key] }),
    foreignKey({ name: 'label_term_label', columns: [t.orgId, t.labelId], foreignColumns: [label.orgId, label.id] }).onDelete('cascade'),
    index('label_term_key').on(t.orgId, t.key),
  ],
)
