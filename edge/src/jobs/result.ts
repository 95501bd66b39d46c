import type { JobResult } from '@kensa/contract/api/jobs'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { toId } from '@kensa/contract/ids'
import type { AnnotatePreview } from '@kensa/contract/job-message'
import type { Db } from '@kensa/db/client/types'
import { job } from '@kensa/db/schema/job'
import { verdict } from '@kensa/db/schema/verdict'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, isNull, sql } from 'drizzle-orm'

/** What a job that decides about frames has come to so far; of a preview, what it saw. */
export async function readJobResult(db: Db, ctx: OrgContext, id: string): Promise<JobResult> {
  return withOrg(db, ctx, async (tx) => {
    const [row] = await tx.select({ result: job.result }).from(job).where(eq(job.id, id))
    if (!row) throw new KensaError('not_found', 'There is no job with this id.')
    if (row.result !== null) return presentPreview(row.result)
    const [counts] = await tx
      .select({
        regionCount: sql<number>`count(*) filter (where ${verdict.subjectKind} = 'region')::int`,
        frameCount: sql<number>`count(distinct ${verdict.value} ->> 'frameId') filter (where ${verdict.subjectKind} = 'region')::int`,
        assessmentCount: sql<number>`count(*) filter (where ${verdict.task} = 'criteria')::int`,
        toReviewCount: sql<number>`count(*) filter (where ${verdict.decision} = 'needs_review')::int`,
      })
      .from(verdict)
      .where(and(eq(verdict.jobId, id), isNull(verdict.supersededAt)))
    return { regionCount: 0, frameCount: 0, assessmentCount: 0, toReviewCount: 0, ...counts, preview: null }
  })
}

function presentPreview(frames: AnnotatePreview): JobResult {
  const regionCount = frames.reduce((sum, { regions }) => sum + regions.length, 0)
  return {
    regionCount,
    frameCount: frames.filter(({ regions }) => regions.length > 0).length,
    assessmentCount: 0,
    toReviewCount: 0,
    preview: frames.map(({ frameId, regions }) => ({
      frameId: toId('frame', frameId),
      regions: regions.map(({ labelId, outline, ...region }) => ({ ...region, outline: outline ?? null, labelId: toId('label', labelId) })),
    })),
  }
}
