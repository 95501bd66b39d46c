import type { LabelColor } from '@kensa/contract/label-colors'
import { frameLabel } from '@kensa/db/schema/frame-label'
import { label } from '@kensa/db/schema/label'
import { labelProject } from '@kensa/db/schema/label-project'
import { labelVersion } from '@kensa/db/schema/label-version'
import { and, eq, type SQL, sql } from 'drizzle-orm'

/** Frames of a label and of all that was merged into it, each once. Regions will be counted beside them, in a column of their own. */
export const frameCount: SQL<number> = sql<number>`(
  select count(distinct ${frameLabel.frameId})::int from ${frameLabel}
  where ${frameLabel.orgId} = ${label.orgId} and ${frameLabel.labelId} in (
    select tree.id from ${label} as tree where tree.org_id = ${label.orgId} and tree.root_id = ${label.id}
  )
)`

/** What a label shows, as columns of a select from `label` joined to its current version by `currentVersion`. */
export const labelColumns = {
  id: label.id,
  exportId: label.exportId,
  name: label.name,
  definition: labelVersion.definition,
  synonyms: labelVersion.synonyms,
  color: label.color,
  hotkey: label.hotkey,
  version: label.version,
  allProjects: label.allProjects,
  projectIds: sql<string[]>`array(
    select ${labelProject.projectId}::text from ${labelProject}
    where ${and(eq(labelProject.orgId, label.orgId), eq(labelProject.labelId, label.id))} order by 1
  )`,
  archivedAt: label.archivedAt,
  mergedIds: sql<string[]>`array(
    select tree.id::text from ${label} as tree
    where tree.org_id = ${label.orgId} and tree.root_id = ${label.id} and tree.id <> ${label.id} order by 1
  )`,
  frameCount,
  createdAt: label.createdAt,
  updatedAt: label.updatedAt,
}

export const currentVersion = and(
  eq(labelVersion.orgId, label.orgId),
  eq(labelVersion.labelId, label.id),
  eq(labelVersion.number, label.version),
)

export type LabelRow = {
  id: string
  exportId: number
  name: string
  definition: string
  synonyms: Record<string, string[]>
  color: LabelColor
  hotkey: string | null
  version: number
  allProjects: boolean
  projectIds: string[]
  archivedAt: Date | null
  mergedIds: string[]
  frameCount: number
  createdAt: Date
  updatedAt: Date
}
