import { toId } from '@kensa/contract/ids'
import { waitUntil } from '../../rig/wait-until.ts'
import { startJobStand } from './job-stand.ts'

/** A job that takes its whole runner with it at every attempt fails after three, says so, and hinders no neighbour; once healed it is redriven. */
export async function runPoison({ neighbours }: { neighbours: number }) {
  const stand = await startJobStand()
  try {
    const other = await stand.edge.signUp('Neighbour')
    const [poison = ''] = await stand.startJobs(stand.person, 1, { steps: 1, stepMs: 1000 })
    const around = [...(await stand.startJobs(stand.person, neighbours / 2)), ...(await stand.startJobs(other, neighbours / 2))]
    const runner = await stand.startRunner({ CONCURRENCY: '2' })
    for (let attempt = 1; attempt <= 3; attempt++) {
      await waitUntil(`attempt ${attempt}`, async () => (await stand.jobs([poison]))[0]?.attempt === attempt, { timeoutMs: 60_000 })
      const pid = runner.pid()
      process.kill(pid, 'SIGKILL')
      await runner.replaced(pid)
    }
    const [failed] = await stand.allEnded([poison])
    const rows = await stand.allEnded(around)
    const neighboursLost = rows.filter(({ state }) => state !== 'succeeded').length
    const redriven = await stand.person.call('POST', `/v1/jobs/${toId('job', poison)}/retry`)
    const [healed] = redriven.ok ? await stand.allEnded([poison]) : []
    const figures = { attempts: 3, state: failed?.state, code: failed?.error?.code, neighboursLost, afterRedrive: healed?.state }
    const ok =
      failed?.state === 'failed' && failed.error?.code === 'attempts_exhausted' && neighboursLost === 0 && healed?.state === 'succeeded'
    return { ok, ...figures }
  } finally {
    await stand.close()
  }
}
