import type { LabelColor } from '@kensa/contract/label-colors'
import { sql } from 'drizzle-orm'
import { type AnyPgColumn, boolean, check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, tenantId } from './columns.ts'
import { organization } from './organization.ts'

/**
 * A class with an id that never changes. Its current version (`label_version`) has its definition and synonyms; what is unique among labels
 * is here too. The database numbers it and follows merges: `root_id` is where a chain of them ends.
 */
export const label = pgTable(
  'label',
  {
    ...tenantId(),
    /** 1, 2, 3… within the organization, never given twice; the database chooses it. */
    exportId: integer('export_id').notNull().default(sql`0`),
    name: text('name').notNull(),
    version: integer('version').notNull().default(1),
    color: text('color').$type<LabelColor>().notNull().default('blue'),
    hotkey: text('hotkey'),
    allProjects: boolean('all_projects').notNull().default(true),
    archivedAt: instant('archived_at'),
    mergedInto: uuid('merged_into'),
    rootId: uuid('root_id').notNull().default(sql`null`),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
    nameKey: text('name_key').generatedAlwaysAs(sql`case when merged_into is null then label_key(name) end`),
    hotkeyKey: text('hotkey_key').generatedAlwaysAs(sql`case when merged_into is null and archived_at is null then hotkey end`),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'label_pkey', columns: [t.orgId, t.id] }),
    // Both deferrable, which drizzle cannot say.
    unique('label_org_id_name_key').on(t.orgId, t.nameKey),
    unique('label_org_id_hotkey_key').on(t.orgId, t.hotkeyKey),
    unique('label_org_id_export_id').on(t.orgId, t.exportId),
    foreignKey({ name: 'label_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    foreignKey({
      name: 'label_merged_into',
      columns: [t.orgId, t.mergedInto],
      foreignColumns: [t.orgId as AnyPgColumn, t.id as AnyPgColumn],
    }).onDelete('restrict'),
    index('label_root_id').on(t.orgId, t.rootId),
    index('label_merged_into').on(t.orgId, t.mergedInto).where(sql`merged_into is not null`),
    check('label_root', sql`(merged_into is null) = (root_id = id)`),
    check('label_export_id', sql`export_id > 0`),
    check('label_version_positive', sql`version > 0`),
  ],
)
