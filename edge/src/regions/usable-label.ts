import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { uuidOf } from '../http/uuid-of.ts'
import { findLabel } from '../labels/find.ts'
import type { RegionFrame } from './find-frame.ts'

/** The stored id of a label that a region on this frame may have; of one that was merged, of what it became. */
export async function usableLabel(tx: Tx, labelId: string, { projectId }: RegionFrame): Promise<string> {
  const { id, name, archivedAt, allProjects, projectIds } = await findLabel(tx, uuidOf('label', labelId))
  if (archivedAt !== null) throw new KensaError('conflict', `“${name}” is archived. Restore it to put it on regions.`)
  if (!allProjects && !projectIds.includes(projectId))
    throw new KensaError('conflict', `The frame is in a project that “${name}” is not for.`)
  return id
}
