import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoredError } from '@kensa/contract/api/problem'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { noteSpendRefusal } from '@kensa/db/note-spend-refusal'
import { SpendLimitReached } from '@kensa/db/spend-refusal'
import type { Disposition } from './consume.ts'
import type { Claim } from './jobs/claim-next-job.ts'
import { endJob } from './jobs/end-job.ts'
import { holdJob } from './jobs/hold-job.ts'
import { isPermanent } from './jobs/is-permanent.ts'
import type { ClaimedJob } from './jobs/job-run.ts'
import { attemptsMax } from './jobs/judge-attempt.ts'
import { releaseJob } from './jobs/release-job.ts'
import { nextWaitS, ServerAway } from './jobs/server-away.ts'
import { StaleAttempt } from './jobs/stale-attempt.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { PipelineOf } from './pipelines/registry.ts'
import type { TaskProtection } from './ports/task-protection.ts'

export type JobRunner = {
  db: Db
  pipelineOf: PipelineOf
  workDir: string
  leaseS: number
  /** Jobs of one organization that may run at once, over all runners. */
  runningMax: number
  protection: TaskProtection
  log: Log
  metrics: Metrics
}

const ack: Disposition = { kind: 'ack' }

/** A claimed job: pipeline → end. Says what becomes of the message that led to it; throws when the database is away. */
export async function runJob(runner: JobRunner, claim: Claim, runnerStops: AbortSignal): Promise<Disposition> {
  const log = runner.log.child({ jobId: claim.job.id, orgId: claim.job.orgId, attempt: claim.job.attempt })
  try {
    if (claim.kind === 'canceled') return await giveUp(runner, claim.job, { code: 'canceled', detail: 'The job was canceled.' }, log)
    if (claim.kind === 'exhausted') return await giveUp(runner, claim.job, exhausted(claim.lastError), log)
    return await attempt(runner, claim.job, runnerStops, log)
  } catch (error) {
    if (!(error instanceof StaleAttempt)) throw error
    log.warn({ why: error.why }, 'attempt is no longer current: nothing more was written')
    runner.metrics.jobs.inc({ task: claim.job.task, outcome: 'stale' })
    if (error.why === 'taken') return { kind: 'leave' }
    await runner.pipelineOf(claim.job.task).forget(claim.job)
    return ack
  }
}

async function attempt(runner: JobRunner, job: ClaimedJob, runnerStops: AbortSignal, log: Log): Promise<Disposition> {
  const { db, metrics, protection } = runner
  const workDir = join(runner.workDir, `job-${job.id}-${job.attempt}`)
  const held = holdJob(db, job, runner.leaseS, runnerStops, log)
  metrics.jobsRunning.inc()
  protection.begin()
  const startedMs = performance.now()
  try {
    await mkdir(workDir, { recursive: true })
    const pipeline = runner.pipelineOf(job.task)
    const settle = await pipeline.run({ job, signal: held.signal, workDir, report: held.report })
    held.report('saving')
    // From here the end decides: a heartbeat that waits for its row lock would find the job ended.
    await held.drop()
    const end = await endJob(db, job, settle)
    metrics.jobs.inc({ task: job.task, outcome: end.state })
    log.info({ state: end.state, tookMs: Math.round(performance.now() - startedMs) }, 'job ended')
    return ack
  } catch (error) {
    await held.drop()
    return await afterFailure(runner, job, held.signal.aborted ? held.signal.reason : error, runnerStops, log)
  } finally {
    metrics.jobsRunning.dec()
    protection.end()
    await rm(workDir, { recursive: true, force: true })
  }
}

async function afterFailure(runner: JobRunner, job: ClaimedJob, error: unknown, runnerStops: AbortSignal, log: Log): Promise<Disposition> {
  if (error instanceof StaleAttempt) throw error
  if (error instanceof SpendLimitReached) await noteSpendRefusal(runner.db, job, error)
  const reason = stored(error)
  if (reason.code === 'canceled') return giveUp(runner, job, reason, log)
  if (runnerStops.aborted) {
    await releaseJob(runner.db, job, null, 0)
    runner.metrics.jobs.inc({ task: job.task, outcome: 'released' })
    return { kind: 'later', seconds: 0 }
  }
  if (isPermanent(reason.code)) return giveUp(runner, job, reason, log)
  const waits = job.checkpoint.waits ?? 0
  const waitS = error instanceof ServerAway ? nextWaitS(waits) : undefined
  if (waitS !== undefined) {
    log.warn({ err: error, waits, waitS }, 'attempt ended because a server is away')
    await releaseJob(runner.db, job, reason, waitS, waits + 1)
    runner.metrics.jobs.inc({ task: job.task, outcome: 'retried' })
    return { kind: 'later', seconds: waitS }
  }
  log.error({ err: error }, 'attempt failed')
  const seconds = job.checkpoint.idleAttempts >= attemptsMax ? 0 : 2 ** job.checkpoint.idleAttempts
  await releaseJob(runner.db, job, reason, seconds)
  runner.metrics.jobs.inc({ task: job.task, outcome: 'retried' })
  return { kind: 'later', seconds }
}

async function giveUp(runner: JobRunner, job: ClaimedJob, error: StoredError, log: Log): Promise<Disposition> {
  const state = error.code === 'canceled' ? 'canceled' : 'failed'
  await endJob(runner.db, job, async (tx) => {
    await runner.pipelineOf(job.task).giveUp(tx, job, error)
    return { state, error }
  })
  runner.metrics.jobs.inc({ task: job.task, outcome: state })
  log.info({ state, error }, 'job ended')
  return ack
}

/** What the customer is told: domain errors in their own words, anything else without its insides. */
function stored(error: unknown): StoredError {
  if (error instanceof KensaError) return { code: error.code, detail: error.message }
  return { code: 'internal', detail: 'Something went wrong on our side.' }
}

function exhausted(last: StoredError | null): StoredError {
  const why = last ? ` The last one: ${last.code}: ${last.detail}` : ''
  return { code: 'attempts_exhausted', detail: `${attemptsMax} attempts in a row ended before anything could be saved.${why}` }
}
