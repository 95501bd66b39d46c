import { compilePatterns } from '@kensa/algorithms/patterns/rank-patterns'
import { KensaError } from '@kensa/contract/errors'
import { criteriaInputSchema } from '@kensa/contract/job-message'
import type { Db } from '@kensa/db/client/types'
import type { MediaChild } from '../media/types.ts'
import type { Metrics } from '../metrics.ts'
import type { RegionFinder } from '../models/region-finder.ts'
import type { Storage } from '../ports/storage.ts'
import { mapAhead } from '../streams/map-ahead.ts'
import type { Vlm } from '../vlm/client.ts'
import { assessFrame } from './criteria/assess-frame.ts'
import type { Judge } from './criteria/judge.ts'
import { judgeByLikeness } from './criteria/judge-by-likeness.ts'
import { judgeByModel } from './criteria/judge-by-model.ts'
import { type AskedRubric, readRubric } from './criteria/read-rubric.ts'
import { saveChunk } from './criteria/save-chunk.ts'
import { countFrames, readFrames } from './frames/read-frames.ts'
import { saveInChunks } from './frames/save-in-chunks.ts'
import type { Pipeline } from './pipeline.ts'

export type CriteriaServices = {
  db: Db
  storage: Storage
  media: MediaChild
  /** Undefined where no server of language models is named. */
  vlm: Vlm | undefined
  /** What judges then; undefined where the pack has no model for regions. */
  finder: RegionFinder | undefined
  metrics: Metrics
  /** Frames that are asked about at once: model servers batch them. */
  framesAhead: number
  runnerVersion: string
}

/** Answers that an attempt which breaks loses, at most, beside those under way. */
const chunkFrames = 8

/** A rubric is answered about frames: frame → still → answers → patterns → verdict and assessment, chunk by chunk. */
export function createCriteria({ vlm, finder, framesAhead, runnerVersion, ...services }: CriteriaServices): Pipeline {
  const { db, storage, media, metrics } = services

  async function openJudge(rubric: AskedRubric): Promise<Judge> {
    if (vlm) return judgeByModel(vlm, rubric)
    if (!finder) throw new KensaError('task_unsupported', 'This runner has no language model, and its model pack finds no regions.')
    return judgeByLikeness({ media, finder }, rubric)
  }

  return {
    task: 'criteria',

    async run(run) {
      const { orgId } = run.job
      const input = criteriaInputSchema.parse(run.job.input)
      const rubric = await readRubric(db, orgId, input)
      const judge = await openJudge(rubric)
      const rank = compilePatterns({ criteria: rubric.criteria.map(({ id }) => id), patterns: rubric.patterns })
      const assessor = { rubric, rule: input.rule, runnerVersion }
      run.report('working', await countFrames(db, orgId, input))

      const frames = readFrames(db, orgId, input, run.job.checkpoint.nextIndex)
      const assessed = mapAhead(frames, framesAhead, async (place) => {
        const end = metrics.stageS.startTimer({ stage: 'assess' })
        const result = await assessFrame({ db, storage, judge }, orgId, place, rubric, run.signal)
        run.signal.throwIfAborted()
        end()
        return result
      })
      return saveInChunks(services, run, assessed, chunkFrames, (tx, chunk) => saveChunk(tx, run.job, { ...chunk, assessor, rank }))
    },

    // What was saved is good, whatever became of the rest.
    giveUp: async () => {},
    forget: async () => {},
  }
}
