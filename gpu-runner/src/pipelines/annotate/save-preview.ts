import { limits } from '@kensa/contract/limits'
import type { Tx } from '@kensa/db/client/types'
import { job } from '@kensa/db/schema/job'
import { and, eq } from 'drizzle-orm'
import type { JobEnd } from '../../jobs/end-job.ts'
import type { ClaimedJob } from '../../jobs/job-run.ts'
import { boxInside } from '../frames/box-inside.ts'
import { endFrames } from '../frames/end-frames.ts'
import { saveItemErrors } from '../frames/item-error.ts'
import type { LookedAt } from './look-at-frame.ts'
import type { SoughtLabel } from './understand-labels.ts'

/** Keeps what was seen on the job alone: no region, no verdict, no price. The caller holds the attempt's lock. */
export async function savePreview(tx: Tx, held: ClaimedJob, looked: readonly LookedAt[], labels: readonly SoughtLabel[]): Promise<JobEnd> {
  const result = looked.flatMap(({ seen }) => {
    if (!seen) return []
    const regions = seen.found.flatMap(({ box: found, outlined, score, label }) => {
      const [box, labelId] = [outlined?.box ?? boxInside(found, seen.widthPx, seen.heightPx), labels[label]?.labelId]
      return box && labelId !== undefined ? [{ labelId, box, ...(outlined && { outline: outlined.outline }), score }] : []
    })
    return [{ frameId: seen.frameId, regions: regions.slice(0, limits.annotatePreviewRegionsMax) }]
  })
  await saveItemErrors(
    tx,
    held,
    looked.flatMap(({ error }) => error ?? []),
  )
  await tx
    .update(job)
    .set({ result, progressStage: 'saving', progressDone: looked.length })
    .where(and(eq(job.orgId, held.orgId), eq(job.id, held.id)))
  return endFrames(tx, held)
}
