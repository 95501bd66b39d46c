import { KensaError } from '@kensa/contract/errors'
import type { AnnotateInput } from '@kensa/contract/job-message'
import type { JobRequest } from '@kensa/contract/job-requests'
import type { Tx } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { frame } from '@kensa/db/schema/frame'
import { label } from '@kensa/db/schema/label'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'
import { estimateAnnotate } from '../usage/estimate.ts'
import type { JobPlan } from './job-plan.ts'

type Request = Extract<JobRequest, { task: 'annotate' }>['input']
/** The asset when one is named, the project when all frames are of one. */
type Place = { assetId: string | null; projectId: string | null }

/** Everything named must exist; the asset itself is not touched, so it may be searched and annotated meanwhile. */
export async function planAnnotate(tx: Tx, request: Request): Promise<JobPlan> {
  const labels = await currentLabels(
    tx,
    request.labels.map(({ labelId, threshold }) => ({ labelId: uuidOf('label', labelId), threshold: threshold ?? null })),
  )
  const common = {
    ...{ labels, rule: request.rule ?? { kind: 'none' as const } },
    ...(request.preview && { preview: true as const }),
    ...(request.masks && { masks: true as const }),
  }
  if (request.assetId !== undefined) {
    const assetId = uuidOf('asset', request.assetId)
    return planned(tx, await placeOfAsset(tx, assetId), { assetId, ...common })
  }
  const frameIds = [...new Set((request.frameIds ?? []).map((id) => uuidOf('frame', id)))]
  return planned(tx, await placeOfFrames(tx, frameIds), { frameIds, ...common })
}

async function planned(tx: Tx, place: Place, input: AnnotateInput): Promise<JobPlan> {
  return { wanted: { task: 'annotate', input, ...place }, estimates: input.preview ? [] : [await estimateAnnotate(tx, input)], asset: null }
}

/** What was merged is looked for as the label that it went into, once. */
async function currentLabels(tx: Tx, asked: AnnotateInput['labels']): Promise<AnnotateInput['labels']> {
  const ids = asked.map(({ labelId }) => labelId)
  const rows = await tx.select({ id: label.id, rootId: label.rootId }).from(label).where(inArray(label.id, ids))
  const rootOf = new Map(rows.map(({ id, rootId }) => [id, rootId]))
  const missing = ids.length - rootOf.size
  if (missing > 0) throw new KensaError('not_found', `${missing} of the ${ids.length} labels do not exist.`)
  const current = new Map<string, AnnotateInput['labels'][number]>()
  for (const { labelId, threshold } of asked) {
    const rootId = rootOf.get(labelId) ?? labelId
    if (!current.has(rootId)) current.set(rootId, { labelId: rootId, threshold })
  }
  return [...current.values()]
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
