import { job } from '@kensa/db/schema/job'
import { sql } from 'drizzle-orm'
import { failLostJob } from './fail-lost-job.ts'
import type { CronStep } from './step.ts'

type Exhausted = { org_id: string; id: string; attempt: number }

/**
 * The runner ends a job whose attempts are used up, since it alone knows which attempts saved something. This is the end of those that no
 * runner comes back to: three attempts or more, and for a day none has renewed the lease though the job was woken again and again.
 */
export const failExhaustedJobs: CronStep = async ({ db }) => {
  const { rows } = await db.execute<Exhausted>(sql`
    select org_id, id, attempt from ${job}
    where state = 'running' and attempt >= 3 and lease_until < now() - interval '1 day' limit 100`)
  for (const { org_id: orgId, id, attempt } of rows) {
    const detail = `The work was begun ${attempt} times and never came to an end; no runner took it up again for a day. Try the job again, or ask support to look at it.`
    await failLostJob(db, { orgId, id }, { code: 'attempts_exhausted', detail }, sql`interval '1 day'`)
  }
  return rows.length
}
