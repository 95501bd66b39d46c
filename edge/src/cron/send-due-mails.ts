import { outbox } from '@kensa/db/schema/outbox'
import { sql } from 'drizzle-orm'
import { describeError } from '../http/describe-error.ts'
import { handOver } from '../mails/queue-mail.ts'
import { claimDue } from './claim-due.ts'
import type { CronStep } from './step.ts'

const batchSize = 10
/** Well under the minute after which a claimed mail would be due again. */
const budgetMs = 25_000

/** Mails that were not taken at the first try. Stops at the first failure: a server that is down need not hear of all of them. */
export const sendDueMails: CronStep = async ({ db, sendMail }) => {
  const endsAt = Date.now() + budgetMs
  let sent = 0
  while (Date.now() < endsAt) {
    const due = await claimDue(db, 'mail', batchSize)
    if (due.length === 0) break
    const results = await Promise.allSettled(
      due.map(async (row) => {
        if (await handOver(sendMail, row.id, row.payload)) sent++
        await db.execute(sql`update ${outbox} set sent_at = now(), payload = '{}' where org_id = ${row.orgId} and id = ${row.id}`)
      }),
    )
    const failed = results.filter((result) => result.status === 'rejected')
    for (const { reason } of failed) console.error(`a mail is left for the next time: ${describeError(reason)}`)
    if (failed.length > 0) break
  }
  return sent
}
