import type { ImportCounts } from '@kensa/contract/api/imports'
import { KensaError } from '@kensa/contract/errors'
import { newUuid } from '@kensa/contract/ids'
import type { ImportInput } from '@kensa/contract/job-message'
import type { Tx } from '@kensa/db/client/types'
import { job } from '@kensa/db/schema/job'
import { region } from '@kensa/db/schema/region'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Checkpoint } from '../../jobs/checkpoint.ts'
import type { ClaimedJob } from '../../jobs/job-run.ts'
import { addPlan } from './check-upload.ts'
import { type FramePlan, type Labelled, planFrame } from './plan-frame.ts'
import type { Standing } from './read-standing.ts'
import type { PlacedRegion } from './region-batches.ts'

export type ApplyInput = Extract<ImportInput, { step: 'apply' }>

const rowsAtOnce = 500

/** Writes one batch of frames and counts it. The caller holds the attempt's lock and those of the frames. */
export async function saveBatch(
  tx: Tx,
  held: ClaimedJob,
  { batch, done, input }: { batch: number; done: number; input: ApplyInput },
  standing: Standing,
  found: ReadonlyMap<string, PlacedRegion[]>,
  counts: ImportCounts,
): Promise<Checkpoint> {
  const { orgId, id } = held
  const plans: FramePlan[] = []
  const labelOf = new Map(Object.entries(input.labels))
  for (const [frameId, regions] of found) {
    // Frames that went meanwhile would have made the digest another one.
    if (!standing.frameIds.has(frameId)) continue
    const plan = planFrame(standing.byFrame.get(frameId) ?? [], regions, (name) => labelOf.get(name), input.onConflict)
    addPlan(counts, plan)
    plans.push(plan)
  }
  await refuseMissingLabels(tx, orgId, plans)
  await insertRegions(
    tx,
    orgId,
    plans.flatMap(({ create }) => create),
    input.actor,
  )
  for (const { standing: other, region: wanted, labelId } of plans.flatMap(({ change }) => change))
    await tx
      .update(region)
      .set({
        ...{ labelId, ...wanted.box, outline: wanted.outline, state: wanted.state },
        ...{ version: other.version + 1, changedBy: input.actor, changedAt: sql`now()` },
      })
      .where(and(eq(region.orgId, orgId), eq(region.id, other.id)))
  const checkpoint = { ...held.checkpoint, nextIndex: batch + 1, idleAttempts: 0 }
  await tx
    .update(job)
    .set({ progressStage: 'saving', progressDone: done, checkpoint })
    .where(and(eq(job.orgId, orgId), eq(job.id, id)))
  return checkpoint
}

/** A label that went, or became another, since it was chosen. */
async function refuseMissingLabels(tx: Tx, orgId: string, plans: readonly FramePlan[]): Promise<void> {
  const ids = [...new Set(plans.flatMap(({ create, change }) => [...create, ...change].map(({ labelId }) => labelId)))]
  if (ids.length === 0) return
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from label where org_id = ${orgId} and id = any(${sql.param(ids)}::uuid[]) and merged_into is null`)
  if (rows.length < ids.length)
    throw new KensaError('version_conflict', 'A label of the import was deleted or merged meanwhile. Check the file again.')
}

/** Under the id that the file gives, where it is free: so an export after an import is the one before it. */
async function insertRegions(tx: Tx, orgId: string, wanted: readonly Labelled[], actor: string): Promise<void> {
  const given = wanted.flatMap(({ region: { regionId } }) => regionId ?? [])
  const taken = new Set<string>()
  for (let at = 0; at < given.length; at += rowsAtOnce) {
    const some = given.slice(at, at + rowsAtOnce)
    const rows = await tx
      .select({ id: region.id })
      .from(region)
      .where(and(eq(region.orgId, orgId), inArray(region.id, some)))
    for (const { id } of rows) taken.add(id)
  }
  const rows = wanted.map(({ region: { regionId, frameId, box, outline, state }, labelId }) => {
    const isFree = regionId !== undefined && !taken.has(regionId)
    const id = isFree ? regionId : newUuid()
    taken.add(id)
    return { orgId, id, frameId, labelId, ...box, outline, origin: 'person' as const, state, verdictId: null, createdBy: actor }
  })
  for (let at = 0; at < rows.length; at += rowsAtOnce) await tx.insert(region).values(rows.slice(at, at + rowsAtOnce))
}
