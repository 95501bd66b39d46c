import type { ModelAnswer } from '@kensa/contract/api/assessments'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { toId } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { modelAnswer } from '@kensa/db/schema/model-answer'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'

export async function getModelAnswer(db: Db, ctx: OrgContext, id: string): Promise<ModelAnswer> {
  const [row] = await withOrg(db, ctx, (tx) => tx.select().from(modelAnswer).where(eq(modelAnswer.id, id)))
  if (!row) throw new KensaError('not_found', 'There is no answer of a model with this id.')
  const { endpoint, model, question, valid, tries, inputTokens, outputTokens, tookMs } = row
  return {
    id: toId('modelAnswer', row.id),
    jobId: row.jobId && toId('job', row.jobId),
    frameId: row.frameId && toId('frame', row.frameId),
    ...{ endpoint, model, question, valid, tries, inputTokens, outputTokens, tookMs },
    createdAt: row.createdAt.toISOString(),
  }
}
