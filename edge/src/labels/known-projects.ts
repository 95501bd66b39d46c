import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { project } from '@kensa/db/schema/project'
import { inArray } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'

/** Stored ids of projects, each once and in order; null for all. Locked, so that none is deleted before the label names it. */
export async function knownProjects(tx: Tx, ids: readonly string[] | null): Promise<string[] | null> {
  if (ids === null) return null
  const wanted = [...new Set(ids.map((id) => uuidOf('project', id)))].sort()
  if (wanted.length === 0) return []
  const found = await tx.select({ id: project.id }).from(project).where(inArray(project.id, wanted)).for('key share')
  const missing = wanted.length - found.length
  if (missing > 0) throw new KensaError('not_found', `${missing} of the ${wanted.length} projects do not exist.`)
  return wanted
}
