import { type JobMessage, jobMessageSchema } from '@kensa/contract/job-message'
import type { Db } from '@kensa/db/client/types'
import { job } from '@kensa/db/schema/job'
import { withOrg } from '@kensa/db/with-org'
import { sql } from 'drizzle-orm'
import { noteWake } from '../jobs/wake.ts'
import { failLostJob } from './fail-lost-job.ts'
import type { CronStep } from './step.ts'

const batchesMax = 10
const attemptsMax = 3

/**
 * What the queue gave up. Its message was delivered many times and never settled: a job that was begun three times and that no runner
 * holds fails, with the reason, and can be tried again from there. One that only waited for its turn is woken anew.
 */
export const failDeadLetteredJobs: CronStep = async ({ db, queue }) => {
  let settled = 0
  for (let batch = 0; batch < batchesMax; batch++) {
    const dead = await queue.receiveDead()
    if (dead.length === 0) break
    for (const message of dead) {
      const parsed = jobMessageSchema.safeParse(parseJson(message.body))
      if (parsed.success) await settle(db, parsed.data)
      else console.error(`dead letter is no job message: ${message.body.slice(0, 300)}`)
      await queue.removeDead(message)
      settled++
    }
  }
  return settled
}

async function settle(db: Db, { orgId, jobId: id }: JobMessage): Promise<void> {
  const { rows } = await db.execute<{ attempt: number }>(sql`
    select attempt from ${job}
    where org_id = ${orgId} and id = ${id} and (state = 'queued' or (state = 'running' and lease_until < now()))`)
  const [row] = rows
  if (!row) return
  if (row.attempt >= attemptsMax) {
    const detail = `The queue gave the job up: it was begun ${row.attempt} times and no runner could bring it to an end. Try the job again, or ask support to look at it.`
    await failLostJob(db, { orgId, id }, { code: 'dead_lettered', detail }, sql`interval '0 seconds'`)
  } else {
    await withOrg(db, { orgId }, (tx) => noteWake(tx, { orgId }, id, { at: 'next_sweep' }))
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
