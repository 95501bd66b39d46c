import { KensaError } from '@kensa/contract/errors'
import type { JobRequest } from '@kensa/contract/job-requests'
import { limits } from '@kensa/contract/limits'
import type { Tx } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { frame } from '@kensa/db/schema/frame'
import { project } from '@kensa/db/schema/project'
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'

type Named = Pick<Extract<JobRequest, { task: 'annotate' }>['input'], 'frameIds' | 'assetId' | 'assetIds' | 'projectId'>

/** The frames of a job as it stores them, and what it is about: the asset when one is named, the project when all frames are of one. */
export type PlannedFrames = {
  frames: { assetId: string } | { frameIds: string[] }
  place: { assetId: string | null; projectId: string | null }
}

/** Everything named must exist; the assets themselves are not touched, so they may be searched and worked on meanwhile. */
export async function planFrames(tx: Tx, named: Named): Promise<PlannedFrames> {
  if (named.assetId !== undefined) {
    const assetId = uuidOf('asset', named.assetId)
    return { frames: { assetId }, place: await placeOfAsset(tx, assetId) }
  }
  const frameIds = await framesOf(tx, named)
  return { frames: { frameIds }, place: await placeOfFrames(tx, frameIds) }
}

type Place = PlannedFrames['place']

/** The frames that are meant, as they are now; those of assets in the assets' order, and in their own. */
async function framesOf(tx: Tx, { frameIds, assetIds, projectId }: Named): Promise<string[]> {
  if (frameIds !== undefined) return [...new Set(frameIds.map((id) => uuidOf('frame', id)))]
  const wanted = assetIds === undefined ? await inProject(tx, uuidOf('project', projectId ?? '')) : await inAssets(tx, assetIds)
  const rows = await tx
    .select({ id: frame.id })
    .from(frame)
    .innerJoin(asset, and(eq(asset.orgId, frame.orgId), eq(asset.id, frame.assetId)))
    .where(wanted)
    .orderBy(asc(frame.assetId), asc(frame.index))
    .limit(limits.annotateFramesMax + 1)
  if (rows.length > limits.annotateFramesMax)
    throw new KensaError('too_large', `These are more than ${limits.annotateFramesMax} frames. Name fewer assets, and start several jobs.`)
  if (rows.length === 0) throw new KensaError('conflict', 'There are no frames yet. Wait until the files are searchable.')
  return rows.map(({ id }) => id)
}

async function inProject(tx: Tx, id: string): Promise<SQL> {
  const [found] = await tx.select({ id: project.id }).from(project).where(eq(project.id, id))
  if (!found) throw new KensaError('not_found', 'There is no project with this id.')
  return eq(asset.projectId, id)
}

async function inAssets(tx: Tx, assetIds: readonly string[]): Promise<SQL> {
  const ids = [...new Set(assetIds.map((id) => uuidOf('asset', id)))]
  const found = await tx.select({ id: asset.id }).from(asset).where(inArray(asset.id, ids))
  if (found.length < ids.length) throw new KensaError('not_found', `${ids.length - found.length} of the ${ids.length} assets do not exist.`)
  return inArray(asset.id, ids)
}

async function placeOfAsset(tx: Tx, assetId: string): Promise<Place> {
  const [row] = await tx.select({ projectId: asset.projectId, frameCount: asset.frameCount }).from(asset).where(eq(asset.id, assetId))
  if (!row) throw new KensaError('not_found', 'There is no asset with this id.')
  if (row.frameCount === 0) throw new KensaError('conflict', 'This asset has no frames yet. Wait until it is searchable.')
  return { assetId, projectId: row.projectId }
}

async function placeOfFrames(tx: Tx, frameIds: readonly string[]): Promise<Place> {
  // One parameter, however many there are.
  const wanted = sql`${frame.id} = any (${`{${frameIds.join()}}`}::uuid[])`
  const rows = await tx
    .select({ projectId: asset.projectId, count: sql<number>`count(*)::int` })
    .from(frame)
    .innerJoin(asset, and(eq(asset.orgId, frame.orgId), eq(asset.id, frame.assetId)))
    .where(wanted)
    .groupBy(asset.projectId)
  const missing = frameIds.length - rows.reduce((sum, { count }) => sum + count, 0)
  if (missing > 0) throw new KensaError('not_found', `${missing} of the ${frameIds.length} frames do not exist.`)
  return { assetId: null, projectId: rows.length === 1 ? (rows[0]?.projectId ?? null) : null }
}
