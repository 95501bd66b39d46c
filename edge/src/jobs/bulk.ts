import type { BulkJobResult, Job } from '@kensa/contract/api/jobs'
import { KensaError } from '@kensa/contract/errors'

/** Does each on its own, in order: one that is refused hinders no other. A mistake on our side ends the call. */
export async function inBulk<T>(items: readonly T[], verb: (item: T, index: number) => Promise<Job>): Promise<BulkJobResult> {
  const data: BulkJobResult['data'] = []
  for (const [index, item] of items.entries()) {
    try {
      data.push({ index, job: await verb(item, index), error: null })
    } catch (error) {
      if (!(error instanceof KensaError)) throw error
      data.push({ index, job: null, error: { code: error.code, detail: error.message } })
    }
  }
  return { data }
}
