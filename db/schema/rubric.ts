import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, tenantId } from './columns.ts'
import { organization } from './organization.ts'

/** Yes/no criteria, the patterns that answers make, and their wording; the content is in its versions. */
export const rubric = pgTable(
  'rubric',
  {
    ...tenantId(),
    name: text('name').notNull(),
    /** What makes two names one; the database makes it. */
    nameKey: text('name_key').notNull().generatedAlwaysAs(sql`label_key(name)`),
    description: text('description').notNull().default(''),
    /** The version of the content in force. */
    number: integer('number').notNull().default(1),
    version: integer('version').notNull().default(1),
    archivedAt: instant('archived_at'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ name: 'rubric_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'rubric_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    unique('rubric_org_id_name_key').on(t.orgId, t.nameKey),
    check('rubric_numbers', sql`number > 0 and version > 0`),
  ],
)
