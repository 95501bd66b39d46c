import type { Db, Tx } from '@kensa/db/client/types'
import { noteSpendRefusal } from '@kensa/db/note-spend-refusal'
import { SpendLimitReached } from '@kensa/db/spend-refusal'
import { withOrg } from '@kensa/db/with-org'
import type { Checkpoint } from '../../jobs/checkpoint.ts'
import type { JobEnd } from '../../jobs/end-job.ts'
import type { JobRun } from '../../jobs/job-run.ts'
import { lockAttempt } from '../../jobs/lock-attempt.ts'
import type { Metrics } from '../../metrics.ts'
import { chunksInPlace } from './chunks-in-place.ts'
import { endFrames } from './end-frames.ts'
import { saveItemErrors } from './item-error.ts'

/** `from`: first position that the chunk may have. It names the chunk, in every attempt alike. */
export type FrameChunk<T> = { from: number; items: readonly T[] }

/**
 * Saves what was made of the job's frames, `size` of them in one transaction of the current attempt. Gives what ends the job; where a spend
 * limit is reached after something was saved, that stays.
 */
export async function saveInChunks<T extends { position: number }>(
  { db, metrics }: { db: Db; metrics: Metrics },
  run: JobRun,
  made: AsyncIterable<T>,
  size: number,
  save: (tx: Tx, chunk: FrameChunk<T>) => Promise<Checkpoint>,
): Promise<(tx: Tx) => Promise<JobEnd>> {
  try {
    for await (const chunk of chunksInPlace(made, size)) {
      run.report('working')
      const end = metrics.stageS.startTimer({ stage: 'save' })
      run.job.checkpoint = await withOrg(db, run.job, async (tx) => {
        await lockAttempt(tx, run.job)
        return save(tx, chunk)
      })
      end()
    }
  } catch (error) {
    run.signal.throwIfAborted()
    if (!(error instanceof SpendLimitReached) || run.job.checkpoint.nextIndex === 0) throw error
    await noteSpendRefusal(db, run.job, error)
    return async (tx) => {
      await saveItemErrors(tx, run.job, [{ key: 'limit', subject: 'job', code: error.code, detail: error.message }])
      return endFrames(tx, run.job)
    }
  }
  return (tx) => endFrames(tx, run.job)
}
