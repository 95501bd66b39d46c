import type { JobEstimate } from '@kensa/contract/api/jobs'
import type { OrgContext } from '@kensa/contract/context'
import type { JobRequest } from '@kensa/contract/job-requests'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { planJob } from './plan-job.ts'

/** What a job would cost at most; nothing is queued or held. */
export async function previewJob(db: Db, ctx: OrgContext, request: JobRequest): Promise<JobEstimate> {
  const { estimates } = await withOrg(db, ctx, (tx) => planJob(tx, request))
  return { task: request.task, lines: estimates, totalMicros: estimates.reduce((sum, { amountMicros }) => sum + amountMicros, 0) }
}
