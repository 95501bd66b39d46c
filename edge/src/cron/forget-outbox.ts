import { job } from '@kensa/db/schema/job'
import { outbox } from '@kensa/db/schema/outbox'
import { sql } from 'drizzle-orm'
import type { CronStep } from './step.ts'

/** What was sent a week ago; kept as long as its job lives, whose last waking it tells. */
export const forgetOutbox: CronStep = async ({ db }) => {
  const { rowCount } = await db.execute(sql`
    delete from ${outbox} o
    where o.sent_at < now() - interval '7 days' and not exists (
      select from ${job} j where j.org_id = o.org_id and j.id = o.job_id and j.state in ('queued', 'running')
    )`)
  return rowCount ?? 0
}
