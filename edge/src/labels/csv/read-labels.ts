import { toId } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'
import { labelVersion } from '@kensa/db/schema/label-version'
import { project } from '@kensa/db/schema/project'
import { asc } from 'drizzle-orm'
import { currentVersion } from '../columns.ts'
import type { LabelContent } from '../content.ts'
import { contentColumns, contentOf } from '../read-content.ts'

export type StoredLabel = {
  id: string
  exportId: number
  version: number
  nameKey: string | null
  archived: boolean
  /** Where it was merged to, if it was. */
  mergedInto: string | null
  content: LabelContent
}

/** All labels of the organization as they are, by number. */
export async function readLabels(tx: Tx): Promise<StoredLabel[]> {
  const { id, exportId, version, nameKey, archivedAt, mergedInto, rootId } = label
  const rows = await tx
    .select({ ...contentColumns, id, exportId, version, nameKey, archivedAt, mergedInto, rootId })
    .from(label)
    .innerJoin(labelVersion, currentVersion)
    .orderBy(asc(label.exportId))
  return rows.map((row) => ({
    id: row.id,
    exportId: row.exportId,
    version: row.version,
    nameKey: row.nameKey,
    archived: row.archivedAt !== null,
    mergedInto: row.mergedInto === null ? null : row.rootId,
    content: contentOf(row),
  }))
}

/** Names of the projects by stored id. */
export async function readProjects(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.select({ id: project.id, name: project.name }).from(project)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** A project as a file names it; one that is gone by its id. */
export function projectText(names: ReadonlyMap<string, string>, id: string): string {
  return names.get(id) ?? toId('project', id)
}
