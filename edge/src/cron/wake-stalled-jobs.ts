import { job } from '@kensa/db/schema/job'
import { outbox } from '@kensa/db/schema/outbox'
import { withOrg } from '@kensa/db/with-org'
import { sql } from 'drizzle-orm'
import { noteWake } from '../jobs/wake.ts'
import type { CronStep } from './step.ts'

/**
 * Jobs that nobody works on: queued, or running with a lease that ran out. The queue delivers again by itself, but it may have lost the
 * message (an emulator restarted, a dead-letter queue took it). Waits grow with the age of the stall, so that a long backlog is not
 * flooded with messages. Doubles do no harm: the runner's claim decides.
 */
export const wakeStalledJobs: CronStep = async ({ db }) => {
  const { rows } = await db.execute<{ org_id: string; id: string }>(sql`
    select j.org_id, j.id from ${job} j
    cross join lateral (select coalesce(j.lease_until, j.created_at) as stalled_at) s
    cross join lateral (
      select max(o.created_at) as woken_at from ${outbox} o where o.org_id = j.org_id and o.job_id = j.id
    ) w
    where (j.state = 'queued' or (j.state = 'running' and j.lease_until < now() - interval '30 seconds'))
      and greatest(s.stalled_at, w.woken_at) < now() - greatest(interval '1 minute', (now() - s.stalled_at) / 4)
    order by s.stalled_at limit 100`)
  for (const row of rows)
    await withOrg(db, { orgId: row.org_id }, (tx) => noteWake(tx, { orgId: row.org_id }, row.id, { at: 'next_sweep' }))
  return rows.length
}
