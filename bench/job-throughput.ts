// Jobs a second over the whole way (edge → database → queue → runner → database) with a task that does nothing, by 1, 2 and 4 runner
// processes, and what one job costs when ten times as many wait. All parts share this machine, so only the ratios say something.
import { startJobStand } from '@kensa/e2e/faults/jobs/job-stand'
import { type BenchResult, judged } from './result.ts'

const backlog = 60
const growth = 10

export async function run(): Promise<BenchResult[]> {
  const rates: Record<string, number> = {}
  let small = 0
  let large = 0
  for (const runners of [1, 2, 4]) {
    const stand = await startJobStand({ visibilityTimeoutS: 60 })
    try {
      const processes = await Promise.all(
        Array.from({ length: runners }, () => stand.startRunner({ CONCURRENCY: '4', ORG_RUNNING_MAX: '64' })),
      )
      await stand.allEnded(await stand.startJobs(stand.person, 10))
      const drain = async (count: number) => {
        for (const { pid } of processes) process.kill(pid(), 'SIGSTOP')
        const ids = await stand.startJobs(stand.person, count)
        const startedMs = performance.now()
        for (const { pid } of processes) process.kill(pid(), 'SIGCONT')
        await stand.allEnded(ids)
        return (performance.now() - startedMs) / count
      }
      const msEach = await drain(backlog)
      rates[`jobs/s, ${runners} runner${runners === 1 ? '' : 's'}`] = Math.round(1000 / msEach)
      if (runners === 1) {
        small = await drain(backlog)
        large = await drain(backlog * growth)
        small = (small + (await drain(backlog))) / 2
      }
    } finally {
      await stand.close()
    }
  }
  const details = { 'jobs in the small backlog': backlog, 'jobs in the large backlog': backlog * growth, ...rates }
  return [
    judged({
      name: 'job cost, 10× backlog ÷ 1×',
      ratio: large / small,
      limit: 1.3,
      good: 'at most',
      details: { ...details, 'ms a job, small backlog': small, 'ms a job, large backlog': large },
    }),
  ]
}
