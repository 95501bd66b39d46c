import { waitUntil } from '../../rig/wait-until.ts'
import { startJobStand } from './job-stand.ts'

/** A runner is frozen in the middle of a job until another has done it, then goes on: not one of its writes may land. */
export async function runZombies({ rounds }: { rounds: number }) {
  const stand = await startJobStand()
  try {
    let noticed = 0
    let staleCommits = 0
    const zombie = await stand.startRunner({ CONCURRENCY: '1' }, ({ msg }) => {
      if (String(msg).startsWith('attempt is no longer current')) noticed++
    })
    for (let round = 1; round <= rounds; round++) {
      const [id = ''] = await stand.startJobs(stand.person, 1, { steps: 30, stepMs: 40 })
      await waitUntil('the first steps', async () => ((await stand.jobs([id]))[0]?.done ?? 0) > 1)
      process.kill(zombie.pid(), 'SIGSTOP')
      const heir = await stand.startRunner({ CONCURRENCY: '1' })
      const [ended] = await stand.allEnded([id])
      await heir.stop()
      const before = await fingerprint(id)
      process.kill(zombie.pid(), 'SIGCONT')
      await waitUntil('the frozen runner to find out', () => noticed >= round)
      if (ended?.state !== 'succeeded' || ended.attempt !== 2 || (await fingerprint(id)) !== before) staleCommits++
    }
    return { ok: staleCommits === 0, rounds, staleCommits }

    async function fingerprint(id: string): Promise<string> {
      const rows = await stand.edge.database.sql(`select md5(j::text) as print from job j where id = $1`, [id])
      return String(rows[0]?.['print'])
    }
  } finally {
    await stand.close()
  }
}
