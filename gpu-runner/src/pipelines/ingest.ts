import { join } from 'node:path'
import { KensaError } from '@kensa/contract/errors'
import { ingestInputSchema } from '@kensa/contract/job-message'
import { assetPrefix, originalKey } from '@kensa/contract/storage-keys'
import { priceOf } from '@kensa/contract/usage'
import type { Db } from '@kensa/db/client/types'
import { noteSpendRefusal } from '@kensa/db/note-spend-refusal'
import { reestimateUsage } from '@kensa/db/reestimate-usage'
import { SpendLimitReached } from '@kensa/db/spend-refusal'
import { withOrg } from '@kensa/db/with-org'
import { isPermanent } from '../jobs/is-permanent.ts'
import type { JobRun } from '../jobs/job-run.ts'
import { lockAttempt } from '../jobs/lock-attempt.ts'
import { StaleAttempt } from '../jobs/stale-attempt.ts'
import type { DecodedItem, MediaChild, MediaFacts } from '../media/types.ts'
import type { Metrics } from '../metrics.ts'
import type { ImageTextModel } from '../models/image-text.ts'
import type { Storage } from '../ports/storage.ts'
import { chunked } from '../streams/chunked.ts'
import { mapAhead } from '../streams/map-ahead.ts'
import { download } from './ingest/download.ts'
import { endIngest, failAsset } from './ingest/end-ingest.ts'
import { type SavableItem, saveItems } from './ingest/save-items.ts'
import { storeStills } from './ingest/store-stills.ts'
import { findSubject, type Subject } from './ingest/subject.ts'
import type { Pipeline } from './pipeline.ts'

export type IngestServices = { db: Db; storage: Storage; media: MediaChild; model: ImageTextModel; metrics: Metrics; framesAhead: number }

const chunkItemsMax = 32
const chunkAgeMsMax = 1_000

/** An uploaded file becomes frames with embeddings: download → probe → decode → embed and store → save, all stages at once. */
export function createIngest(services: IngestServices): Pipeline {
  const { db, storage, media, model, metrics, framesAhead } = services

  async function embed(subject: Subject, item: DecodedItem, run: JobRun): Promise<SavableItem> {
    if (item.kind === 'itemError') return item
    const end = metrics.stageS.startTimer({ stage: 'embed' })
    const { kind, index, tMs, pts, widthPx, heightPx } = item
    const [vector] = await Promise.all([
      model.embedPixels(item.pixels, 'ingest', run.signal),
      storeStills(storage, subject, item, run.signal),
    ])
    run.signal.throwIfAborted()
    end()
    return { kind, index, tMs, pts, widthPx, heightPx, vector }
  }

  async function save(subject: Subject, kind: MediaFacts['kind'], items: SavableItem[], run: JobRun): Promise<void> {
    const end = metrics.stageS.startTimer({ stage: 'save' })
    const checkpoint = await withOrg(db, run.job, async (tx) => {
      await lockAttempt(tx, run.job)
      return saveItems(tx, run.job, { ...subject, kind, space: model.space, items })
    })
    metrics.frames.inc(checkpoint.nextIndex - run.job.checkpoint.nextIndex)
    run.job.checkpoint = checkpoint
    end()
  }

  /** The upload's length was a guess; now it is known. */
  async function holdPrice(durationMs: number, run: JobRun): Promise<void> {
    await withOrg(db, run.job, async (tx) => {
      await lockAttempt(tx, run.job)
      await reestimateUsage(tx, run.job.id, priceOf('video_second', Math.ceil(durationMs / 1000)))
    })
  }

  async function open(subject: Subject, path: string, run: JobRun): Promise<MediaFacts> {
    const end = metrics.stageS.startTimer({ stage: 'download' })
    const key = originalKey(subject.orgId, subject.assetId)
    await download(storage, { key, bytes: subject.bytes, sha256: subject.sha256 }, path, run.signal)
    end()
    run.report('verifying')
    return media.probe({ path, contentType: subject.contentType, sampling: subject.sampling }, run.signal)
  }

  return {
    task: 'ingest',

    async run(run) {
      const subject = await findSubject(db, run.job)
      if (!subject) throw new StaleAttempt('gone')
      const path = join(run.workDir, 'original')
      const facts = await open(subject, path, run)
      if (facts.durationMs !== null) await holdPrice(facts.durationMs, run)
      run.report('decoding', facts.kind === 'image' ? 1 : facts.expectedFrames)
      const fromIndex = run.job.checkpoint.nextIndex
      const { contentType } = facts
      const { pixelSize, resize } = model
      const decoded = media.decode({ path, contentType, sampling: subject.sampling, pixelSize, resize, fromIndex }, run.signal)
      const embedded = mapAhead(decoded, framesAhead, (item) => embed(subject, item, run))

      // An image is one chunk, saved in the transaction that ends its job; a video's chunks are searchable as they come.
      let last: SavableItem[] = []
      try {
        for await (const items of chunked(embedded, chunkItemsMax, chunkAgeMsMax)) {
          run.report('embedding')
          if (facts.kind === 'image') last.push(...items)
          else await save(subject, facts.kind, items, run)
        }
      } catch (error) {
        run.signal.throwIfAborted()
        if (error instanceof SpendLimitReached) await noteSpendRefusal(db, run.job, error)
        // A video that breaks in the middle, or whose limit is used up, keeps what could be read and paid before.
        if (!isFinal(error) || run.job.checkpoint.nextIndex === 0) throw error
        last = [{ kind: 'itemError', key: 'file', subject: 'file', code: error.code, detail: error.message }]
      }
      return async (tx) => {
        if (last.length > 0) {
          const { nextIndex } = await saveItems(tx, run.job, { ...subject, kind: facts.kind, space: model.space, items: last })
          metrics.frames.inc(nextIndex - run.job.checkpoint.nextIndex)
        }
        return endIngest(tx, run.job, subject.assetId, facts)
      }
    },

    async giveUp(tx, job, error) {
      const input = ingestInputSchema.safeParse(job.input)
      if (input.success) await failAsset(tx, job, input.data.assetId, error)
    },

    async forget(job) {
      // Only a deleted asset's files go: a job row that vanished otherwise must not cost the customer's upload.
      if (await findSubject(db, job)) return
      await storage.removeAll(assetPrefix(job.orgId, ingestInputSchema.parse(job.input).assetId))
    },
  }
}

function isFinal(error: unknown): error is KensaError {
  return error instanceof KensaError && isPermanent(error.code)
}
