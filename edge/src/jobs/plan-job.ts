import { KensaError } from '@kensa/contract/errors'
import type { JobRequest } from '@kensa/contract/job-requests'
import type { Tx } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { eq } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'
import { estimateIngest } from '../usage/estimate.ts'
import type { JobPlan } from './job-plan.ts'
import { planAnnotate } from './plan-annotate.ts'
import { planCriteria } from './plan-criteria.ts'

/** What a request comes to: the job that it would queue and what that costs at most. Locks the asset, when it is about one. */
export async function planJob(tx: Tx, request: JobRequest): Promise<JobPlan> {
  if (request.task === 'selftest') {
    return { wanted: { task: 'selftest', input: request.input, assetId: null, projectId: null }, estimates: [], asset: null }
  }
  if (request.task === 'annotate') return planAnnotate(tx, request.input)
  if (request.task === 'criteria') return planCriteria(tx, request.input)
  const assetId = uuidOf('asset', request.input.assetId)
  const [row] = await tx.select().from(asset).where(eq(asset.id, assetId)).for('update')
  if (!row) throw new KensaError('not_found', 'There is no asset with this id.')
  const input = { assetId, sampling: request.input.sampling ?? row.sampling, replace: true }
  const wanted = { task: 'ingest' as const, input, assetId, projectId: row.projectId }
  return { wanted, estimates: [estimateIngest(row)], asset: row }
}
