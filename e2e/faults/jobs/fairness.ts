import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import { startJobStand } from './job-stand.ts'

const slots = 4
/** How many jobs of the flood may start while a single job of another organization waits; first come, first served would start all. */
const startsAhead = 2 * slots

/**
 * While one organization has a flood of jobs waiting, another one's single jobs must start about as soon as on an idle system.
 * What is counted holds on a busy machine too; the waits (`holdsRatio`: at most twice the idle ones) need a quiet one.
 */
export async function runFairness({
  flood,
  probes,
  seed,
  holdsRatio,
}: {
  flood: number
  probes: number
  seed: number
  holdsRatio: boolean
}) {
  const stand = await startJobStand({ visibilityTimeoutS: 30 })
  const random = mulberry32(seed)
  try {
    const runner = await stand.startRunner({ CONCURRENCY: String(slots) })
    const b = await stand.edge.signUp('Small')
    const probe = async () => {
      const [id = ''] = await stand.startJobs(b, 1)
      const [row] = await stand.allEnded([id])
      return { id, startMs: row?.startMs ?? Number.POSITIVE_INFINITY }
    }
    await probe()
    const idle: number[] = []
    for (let i = 0; i < probes; i++) idle.push((await probe()).startMs)
    // Frozen while the flood is made: the edge of this one machine makes jobs no faster than a runner does them.
    process.kill(runner.pid(), 'SIGSTOP')
    const a = await stand.startJobs(stand.person, flood, { steps: 1, stepMs: 40 })
    process.kill(runner.pid(), 'SIGCONT')
    const busy: { id: string; startMs: number }[] = []
    let waiting = 0
    for (let i = 0; i < probes; i++) {
      await new Promise((resolve) => setTimeout(resolve, random() * 40))
      busy.push(await probe())
      const [row] = await stand.edge.database.sql(`select count(*)::int as jobs from job where org_id = $1 and state = 'queued'`, [
        stand.orgId,
      ])
      if (Number(row?.['jobs']) > 0) waiting++
      else break
    }
    const rows = await stand.allEnded(a, 600_000)
    const [idleP95Ms, busyP95Ms] = [p95(idle), p95(busy.slice(0, waiting).map(({ startMs }) => startMs))]
    const ahead = await stand.edge.database.sql(
      `select max(starts)::int as most from (
         select count(flooding.id) as starts from job probe
         left join job flooding on flooding.org_id = $2 and flooding.started_at between probe.created_at and probe.started_at
         where probe.id = any($1) group by probe.id) each`,
      [busy.map(({ id }) => id), stand.orgId],
    )
    const mostStartedAhead = Number(ahead[0]?.['most'])
    const ratio = busyP95Ms / idleP95Ms
    const lost = rows.filter(({ state }) => state !== 'succeeded').length
    return {
      ok: mostStartedAhead <= startsAhead && (!holdsRatio || ratio <= 2) && lost === 0 && waiting >= probes / 2,
      seed,
      flood,
      mostStartedAhead,
      probesWhileFlooded: waiting,
      idleP95Ms,
      busyP95Ms,
      ratio,
      lost,
    }
  } finally {
    await stand.close()
  }
}

function p95(values: number[]): number {
  const sorted = [...values].sort((x, y) => x - y)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN
}
