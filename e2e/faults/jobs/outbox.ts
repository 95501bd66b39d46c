import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import { runCron } from '../../../edge/src/cron/run.ts'
import { startCuttingProxy } from './cutting-proxy.ts'
import { startJobStand } from './job-stand.ts'

/**
 * The line to the database is cut before or after the COMMIT that queues a job: then job and message exist both or neither, the sweep
 * sends what was not sent, and the call repeated with its key never makes a second job.
 */
export async function runOutboxCuts({ rounds, seed }: { rounds: number; seed: number }) {
  const proxy = await startCuttingProxy()
  const stand = await startJobStand()
  proxy.aim(stand.edge.database.wsProxy)
  const direct = { ...stand.edge.env }
  stand.edge.env.NEON_LOCAL_PROXY = proxy.address
  const random = mulberry32(seed)
  const sql = stand.edge.database.sql
  const count = async (text: string) => Number((await sql(`select count(*)::int as n from ${text}`))[0]?.['n'])
  try {
    let [wrong, doubled, before, after] = [0, 0, 0, 0]
    for (let round = 0; round < rounds; round++) {
      const cut = random() < 0.5 ? 'before' : 'after'
      if (cut === 'before') before++
      else after++
      const key = { 'idempotency-key': `cut-${round}` }
      const jobsBefore = await count('job')
      proxy.cutNext(cut)
      const answer = await stand.person.call('POST', '/v1/jobs', { task: 'selftest' }, key)
      const made = (await count('job')) - jobsBefore
      if (answer.ok || made !== (cut === 'before' ? 0 : 1) || proxy.cuts() !== round + 1) wrong++
      // The claim of the lost call is given up; the repeat must find what it made.
      await sql('delete from idempotency')
      const again = await stand.person.call('POST', '/v1/jobs', { task: 'selftest' }, key)
      if (!again.ok || (await count('job')) - jobsBefore !== 1) doubled++
    }
    const orphans = await count(`job j where not exists (select from outbox o where o.org_id = j.org_id and o.job_id = j.id)`)
    await sql(`update outbox set next_attempt_at = now() where sent_at is null`)
    await runCron(direct)
    const messages: unknown[] = []
    for (let some = await stand.takeMessages(); some.length > 0; some = await stand.takeMessages()) messages.push(...some)
    const ids = new Set((await sql('select id from job')).map(({ id }) => String(id)))
    const told = new Set(messages.map((message) => (message as { jobId: string }).jobId))
    const ghosts = [...told].filter((id) => !ids.has(id)).length
    const unsent = [...ids].filter((id) => !told.has(id)).length
    const ok = wrong + doubled + orphans + ghosts + unsent === 0
    return { ok, seed, rounds, before, after, wrong, doubled, orphans, ghosts, unsent }
  } finally {
    await stand.close()
    await proxy.stop()
  }
}
