import { KensaError } from '@kensa/contract/errors'
import { newUuid } from '@kensa/contract/ids'
import { type SelftestInput, selftestInputSchema } from '@kensa/contract/job-message'
import type { Db, Tx } from '@kensa/db/client/types'
import { job } from '@kensa/db/schema/job'
import { jobItemError } from '@kensa/db/schema/job-item-error'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, sql } from 'drizzle-orm'
import type { ClaimedJob, JobRun } from '../jobs/job-run.ts'
import { lockAttempt } from '../jobs/lock-attempt.ts'
import type { Pipeline } from './pipeline.ts'

/** Walks through the queue and a runner, step by step, and ends as it was asked to: nothing is read and nothing is charged. */
export function createSelftest({ db }: { db: Db }): Pipeline {
  async function step(run: JobRun, { steps, stepMs }: SelftestInput): Promise<void> {
    await pause(stepMs, run.signal)
    const next = run.job.checkpoint.nextIndex + 1
    // The last step is saved by the transaction that ends the job.
    if (next < steps) {
      await withOrg(db, run.job, async (tx) => {
        await lockAttempt(tx, run.job)
        await saveProgress(tx, run.job, next)
      })
    }
    run.job.checkpoint = { ...run.job.checkpoint, nextIndex: next, idleAttempts: 0 }
  }

  return {
    task: 'selftest',

    async run(run) {
      const input = selftestInputSchema.parse(run.job.input)
      run.report('working', input.steps)
      while (run.job.checkpoint.nextIndex < input.steps) await step(run, input)
      return async (tx) => {
        await saveProgress(tx, run.job, input.steps)
        if (input.outcome === 'failed') return { state: 'failed', error: asked }
        if (input.outcome === 'partially_succeeded') await saveItemError(tx, run.job)
        return { state: input.outcome, error: null }
      }
    },

    giveUp: async () => {},
    forget: async () => {},
  }
}

const refusal = new KensaError('selftest_failed', 'This failure was asked for: the job is a rehearsal and nothing is wrong.')
const asked = { code: refusal.code, detail: refusal.message }

async function saveProgress(tx: Tx, { orgId, id, checkpoint }: ClaimedJob, done: number): Promise<void> {
  await tx
    .update(job)
    .set({ progressDone: done, checkpoint: { ...checkpoint, nextIndex: done, idleAttempts: 0 } })
    .where(and(eq(job.orgId, orgId), eq(job.id, id)))
}

async function saveItemError(tx: Tx, { orgId, id: jobId }: ClaimedJob): Promise<void> {
  const item = { orgId, id: newUuid(), jobId, key: 'step-1', subject: 'step 1', error: asked }
  await tx.insert(jobItemError).values(item).onConflictDoNothing()
  await tx
    .update(job)
    .set({ itemErrorCount: sql`1` })
    .where(and(eq(job.orgId, orgId), eq(job.id, jobId)))
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  if (ms === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        reject(signal.reason as Error)
      },
      { once: true },
    )
  })
}
