import { KensaError } from '@kensa/contract/errors'
import type { CriteriaInput } from '@kensa/contract/job-message'
import type { JobRequest } from '@kensa/contract/job-requests'
import type { Tx } from '@kensa/db/client/types'
import { rubric } from '@kensa/db/schema/rubric'
import { rubricVersion } from '@kensa/db/schema/rubric-version'
import { and, eq } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'
import { estimateCriteria } from '../usage/estimate.ts'
import type { JobPlan } from './job-plan.ts'
import { planFrames } from './plan-frames.ts'

/** The version of the rubric is settled here: what is edited later does not change what a waiting job asks. */
export async function planCriteria(tx: Tx, request: Extract<JobRequest, { task: 'criteria' }>['input']): Promise<JobPlan> {
  const rubricId = uuidOf('rubric', request.rubricId)
  const rubricNumber = await versionOf(tx, rubricId, request.rubricNumber)
  const { frames, place } = await planFrames(tx, request)
  const input: CriteriaInput = { ...frames, rubricId, rubricNumber, rule: request.rule ?? { kind: 'none' } }
  return { wanted: { task: 'criteria', input, ...place }, estimates: [await estimateCriteria(tx, input)], asset: null }
}

async function versionOf(tx: Tx, rubricId: string, asked: number | undefined): Promise<number> {
  const [row] = await tx.select({ number: rubric.number, archivedAt: rubric.archivedAt }).from(rubric).where(eq(rubric.id, rubricId))
  if (!row) throw new KensaError('not_found', 'There is no rubric with this id.')
  if (row.archivedAt) throw new KensaError('conflict', 'This rubric is archived. Restore it to use it again.')
  const number = asked ?? row.number
  const [version] = await tx
    .select({ number: rubricVersion.number })
    .from(rubricVersion)
    .where(and(eq(rubricVersion.rubricId, rubricId), eq(rubricVersion.number, number)))
  if (!version) throw new KensaError('not_found', `This rubric has no version ${number}; the one in force is ${row.number}.`)
  return number
}
