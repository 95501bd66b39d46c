import type { Project } from '@kensa/contract/api/projects'
import { toId } from '@kensa/contract/ids'

export type ProjectRow = { id: string; name: string; assetCount: number; createdAt: Date }

export function presentProject(row: ProjectRow): Project {
  return { id: toId('project', row.id), name: row.name, assetCount: row.assetCount, createdAt: row.createdAt.toISOString() }
}
