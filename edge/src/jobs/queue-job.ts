import type { OrgContext } from '@kensa/contract/context'
import { newUuid } from '@kensa/contract/ids'
import type { JobInputs, JobTask } from '@kensa/contract/job-message'
import { actorText } from '@kensa/db/actor-text'
import type { Tx } from '@kensa/db/client/types'
import { reserveUsage } from '@kensa/db/reserve-usage'
import { job } from '@kensa/db/schema/job'
import { estimateJob } from '../usage/estimate.ts'
import { noteWake, type Wake } from './wake.ts'

/** The asset and the project that the work is about, by their stored ids; null when it is about none. */
export type NewJob<T extends JobTask = JobTask> = {
  [Task in T]: { task: Task; input: JobInputs[Task]; assetId: string | null; projectId: string | null; requestKey?: string | undefined }
}[T]

/**
 * The one way to a new job: the row, its price held against the spend limits, and the note that a runner must be woken, in the caller's
 * transaction, so that all exist or none. Throws `spend_limit_reached`. The caller sends the wake (`sendWake`) after its commit.
 */
export async function queueJob(tx: Tx, ctx: OrgContext, wanted: NewJob): Promise<{ jobId: string; wake: Wake }> {
  const jobId = newUuid()
  const apiKeyId = ctx.actor.kind === 'apiKey' ? ctx.actor.apiKeyId : null
  await tx.insert(job).values({ orgId: ctx.orgId, id: jobId, ...wanted, apiKeyId, createdBy: actorText(ctx.actor) })
  const wake = await noteWake(tx, ctx, jobId)
  // Last, because it locks the organization's totals until the commit.
  const { task, input, projectId } = wanted
  await reserveUsage(tx, ctx, { jobId, task, projectId, apiKeyId, micros: await estimateJob(tx, task, input) })
  return { jobId, wake }
}
