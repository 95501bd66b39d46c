import type { Label } from '@kensa/contract/api/labels'
import { toId } from '@kensa/contract/ids'
import type { LabelRow } from './columns.ts'

/** `askedFor` is the id that a caller named; where it is not the label's own, the label stands in for it. */
export function presentLabel(row: LabelRow, askedFor: string = row.id): Label {
  return {
    id: toId('label', row.id),
    exportId: row.exportId,
    name: row.name,
    definition: row.definition,
    synonyms: row.synonyms,
    color: row.color,
    hotkey: row.hotkey,
    projectIds: row.allProjects ? null : row.projectIds.map((id) => toId('project', id)),
    version: row.version,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    frameCount: row.frameCount,
    mergedIds: row.mergedIds.map((id) => toId('label', id)),
    redirectedFrom: askedFor === row.id ? null : toId('label', askedFor),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
