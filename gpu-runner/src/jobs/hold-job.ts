import { KensaError } from '@kensa/contract/errors'
import type { JobStage } from '@kensa/contract/job-message'
import type { Db } from '@kensa/db/client/types'
import type { Log } from '../log.ts'
import type { ClaimedJob } from './job-run.ts'
import { renewLease } from './renew-lease.ts'
import { StaleAttempt } from './stale-attempt.ts'

export type Held = {
  signal: AbortSignal
  report(stage: JobStage, total?: number | null): void
  /** Stops renewing; the lease ends by itself or with the job. */
  drop(): Promise<void>
}

const beatMsMax = 1_000

/**
 * Keeps a claimed job this runner's own: renews the lease about every second, carries progress to the portal and cancellation back.
 * The signal aborts when the runner stops, the job is canceled, or the attempt is no longer current.
 */
export function holdJob(db: Db, held: ClaimedJob, leaseS: number, runnerStops: AbortSignal, log: Log): Held {
  const over = new AbortController()
  const firstStage: JobStage = held.task === 'ingest' ? 'downloading' : 'working'
  log.debug({ stage: firstStage }, 'stage')
  const report: { stage: JobStage; total: number | null } = { stage: firstStage, total: null }
  let renewedMs = performance.now()
  let beating: Promise<void> = Promise.resolve()

  async function beat(): Promise<void> {
    const askedMs = performance.now()
    try {
      const { cancelRequested } = await renewLease(db, held, leaseS, report)
      renewedMs = askedMs
      if (cancelRequested) over.abort(new KensaError('canceled', 'The job was canceled.'))
    } catch (error) {
      if (error instanceof StaleAttempt) return over.abort(error)
      log.warn({ err: error }, 'lease could not be renewed')
      // Past its lease another runner may have the job; fencing keeps this one from writing, so its work would be wasted.
      if (performance.now() - renewedMs > leaseS * 1000) over.abort(new StaleAttempt('taken'))
    }
  }

  const timer = setInterval(
    () => {
      beating = beating.then(() => (over.signal.aborted ? undefined : beat()))
    },
    Math.min(beatMsMax, (leaseS * 1000) / 4),
  )

  return {
    signal: AbortSignal.any([over.signal, runnerStops]),
    report(stage, total) {
      if (stage !== report.stage) log.debug({ stage }, 'stage')
      report.stage = stage
      if (total !== undefined) report.total = total
    },
    async drop() {
      clearInterval(timer)
      await beating
    },
  }
}
