import type { JobMessage } from '@kensa/contract/job-message'
import type { Disposition } from './consume.ts'
import { claimNextJob } from './jobs/claim-next-job.ts'
import { placeOfJob } from './jobs/place-of-job.ts'
import { type JobRunner, runJob } from './run-job.ts'

/** A message is held twelve hours at most, so after one of them it is let go and the next takes over. */
const holdMsMax = 60 * 60_000
const blockedSecondsMax = 900

/**
 * One delivery. It says only that there is work: what is done is the job whose turn it is, and then the next, until nothing may start. So
 * a place that falls free goes to the fairest job at once, also to one whose message came while its organization was at its limit.
 */
export async function serveMessage(
  runner: JobRunner,
  message: JobMessage,
  receiveCount: number,
  runnerStops: AbortSignal,
): Promise<Disposition> {
  const served = await serveQueue(runner, runnerStops)
  if (served) return served
  const place = await placeOfJob(runner.db, message)
  if (place.kind === 'over') return { kind: 'ack' }
  if (place.kind === 'leased') return { kind: 'later', seconds: place.seconds + 1 }
  // Its organization is at its limit, or it failed just now. Ever longer: the end of another of its jobs takes it up, not this message.
  return { kind: 'later', seconds: Math.max(place.seconds, Math.min(blockedSecondsMax, 2 ** receiveCount)) }
}

/** Works off what may start; undefined when that was nothing. */
export async function serveQueue(runner: JobRunner, runnerStops: AbortSignal): Promise<Disposition | undefined> {
  const startedMs = performance.now()
  let last: Disposition | undefined
  while (!runnerStops.aborted && performance.now() - startedMs < holdMsMax) {
    const claim = await claimNextJob(runner.db, runner)
    if (!claim) return last
    last = await runJob(runner, claim, runnerStops)
    if (last.kind !== 'ack') return last
  }
  return last ?? { kind: 'later', seconds: 0 }
}
