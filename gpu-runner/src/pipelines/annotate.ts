import { createHash } from 'node:crypto'
import { KensaError } from '@kensa/contract/errors'
import { type AnnotateInput, annotateInputSchema } from '@kensa/contract/job-message'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import type { JobRun } from '../jobs/job-run.ts'
import { lockAttempt } from '../jobs/lock-attempt.ts'
import type { MediaChild } from '../media/types.ts'
import type { Metrics } from '../metrics.ts'
import type { RegionFinder } from '../models/region-finder.ts'
import type { RegionMasker } from '../models/region-masker.ts'
import type { Storage } from '../ports/storage.ts'
import { mapAhead } from '../streams/map-ahead.ts'
import { type LookedAt, lookAtFrame } from './annotate/look-at-frame.ts'
import { readLabels } from './annotate/read-labels.ts'
import type { Annotator } from './annotate/replace-regions.ts'
import { saveChunk } from './annotate/save-chunk.ts'
import { savePreview } from './annotate/save-preview.ts'
import { type SoughtLabel, understandLabels } from './annotate/understand-labels.ts'
import { saveItemErrors } from './frames/item-error.ts'
import { countFrames, readFrames } from './frames/read-frames.ts'
import { saveInChunks } from './frames/save-in-chunks.ts'
import type { Pipeline } from './pipeline.ts'

export type AnnotateServices = {
  db: Db
  storage: Storage
  media: MediaChild
  /** Undefined where the pack has no model for regions. */
  finder: RegionFinder | undefined
  /** Undefined where the finder outlines what it finds itself, or nothing does. */
  masker: RegionMasker | undefined
  metrics: Metrics
  framesAhead: number
  runnerVersion: string
}

const chunkFrames = 16

/** Labels are looked for on frames: labels → words → meanings; frame → still → pixels → regions → verdicts, chunk by chunk. */
export function createAnnotate({ finder, masker: offered, ...services }: AnnotateServices): Pipeline {
  const { db, storage, media, metrics, framesAhead, runnerVersion } = services

  async function seekLabels(served: RegionFinder, input: AnnotateInput, run: JobRun): Promise<SoughtLabel[]> {
    const { sought, errors } = await understandLabels(served, input.labels, await readLabels(db, run.job.orgId, input.labels))
    await withOrg(db, run.job, async (tx) => {
      await lockAttempt(tx, run.job)
      await saveItemErrors(tx, run.job, errors)
    })
    if (sought.length > 0) return sought
    const detail = `None of the labels could be looked for. ${errors[0]?.detail ?? ''}`.trim()
    throw new KensaError('label_not_understood', detail)
  }

  return {
    task: 'annotate',

    async run(run) {
      const { orgId } = run.job
      const input = annotateInputSchema.parse(run.job.input)
      if (!finder) throw new KensaError('task_unsupported', 'The model pack of this runner has no model that finds regions.')
      const maskMethod = input.masks ? (finder.maskMethod ?? offered?.method) : null
      if (maskMethod === undefined) throw new KensaError('task_unsupported', 'The model pack of this runner gives boxes only, no masks.')
      const masks = maskMethod !== null
      const masker = masks ? offered : undefined
      const labels = await seekLabels(finder, input, run)
      run.report('working', await countFrames(db, orgId, input))
      const labelSet = shortHash(labels.map(({ labelId }) => labelId).toSorted())
      const annotator = annotatorOf(finder, maskMethod, input, labels, runnerVersion)

      const frames = readFrames(db, orgId, input, run.job.checkpoint.nextIndex)
      const looked = mapAhead(frames, framesAhead, async (place) => {
        const end = metrics.stageS.startTimer({ stage: 'annotate' })
        const result = await lookAtFrame({ storage, media, finder, masks, masker }, orgId, place, labels, run.signal)
        run.signal.throwIfAborted()
        end()
        return result
      })
      if (input.preview) {
        const seen: LookedAt[] = []
        for await (const each of looked) seen.push(each)
        return (tx) => savePreview(tx, run.job, seen, labels)
      }
      return saveInChunks(services, run, looked, chunkFrames, (tx, chunk) =>
        saveChunk(tx, run.job, { ...chunk, labels, annotator, labelSet }),
      )
    },

    // What was saved is good, whatever became of the rest.
    giveUp: async () => {},
    forget: async () => {},
  }
}

function annotatorOf(
  finder: RegionFinder,
  maskMethod: string | null,
  input: AnnotateInput,
  labels: readonly SoughtLabel[],
  runnerVersion: string,
): Annotator {
  const { role, pack, packVersion, space, preprocessing } = finder
  const asked = [labels.map(({ labelId, words, threshold }) => ({ labelId, words, threshold })), input.rule]
  // As it was before there were masks, where none are asked for.
  const configurationVersion = shortHash(maskMethod === null ? asked : [...asked, maskMethod])
  return {
    maskMethod,
    model: `${pack}-${packVersion}/${role}`,
    modelSpace: `${pack}-${packVersion}/${role}/${preprocessing}`,
    rule: input.rule,
    versions: {
      pack: `${pack}-${packVersion}`,
      model: role,
      preprocessing,
      configuration: configurationVersion,
      runner: runnerVersion,
      ...(maskMethod !== null && { masks: maskMethod }),
    },
    provenance: { pack, packVersion, modelRole: role, space, preprocessing, configurationVersion, runnerVersion },
  }
}

/** Sixteen hexadecimal digits of a SHA-256. */
const shortHash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
