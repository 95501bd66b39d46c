import { exportInputSchema } from '@kensa/contract/job-message'
import { exportPrefix } from '@kensa/contract/storage-keys'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { zipStream } from '../annotation-files/archive/zip-stream.ts'
import type { ExportSource, FileFrame } from '../annotation-files/types.ts'
import type { JobRun } from '../jobs/job-run.ts'
import { lockAttempt } from '../jobs/lock-attempt.ts'
import type { Storage } from '../ports/storage.ts'
import { archiveEntries } from './export/archive-entries.ts'
import { findUpload, noteDeletionNow, noteUpload, saveExport, type Upload } from './export/save-export.ts'
import { partsOf } from './export/split-of.ts'
import { openSpool } from './export/spool.ts'
import { takeSnapshot } from './export/take-snapshot.ts'
import { tellInput } from './export/tell-input.ts'
import { uploadStream } from './export/upload-stream.ts'
import { frameError, type ItemError, saveItemErrors } from './frames/item-error.ts'
import { readStill } from './frames/read-still.ts'
import type { Pipeline } from './pipeline.ts'

/**
 * Annotations leave as a file: snapshot → spool on disk → format → ZIP → parts in storage. An attempt that breaks leaves nothing, and the
 * next one begins anew; the same state gives the same bytes.
 */
export function createExport({ db, storage }: { db: Db; storage: Storage }): Pipeline {
  async function begin({ job, signal }: JobRun): Promise<Upload> {
    const earlier = await withOrg(db, job, (tx) => findUpload(tx, job))
    if (earlier) await storage.abortUpload(earlier.key, earlier.uploadId)
    const prefix = exportPrefix(job.orgId, job.id, job.attempt)
    const key = `${prefix}export.zip`
    const upload = { prefix, key, uploadId: await storage.createUpload(key, 'application/zip', signal) }
    try {
      await withOrg(db, job, async (tx) => {
        await lockAttempt(tx, job)
        await noteUpload(tx, job, upload)
      })
    } catch (error) {
      await storage.abortUpload(key, upload.uploadId)
      throw error
    }
    return upload
  }

  return {
    task: 'export',

    async run(run) {
      const { job, signal } = run
      const input = exportInputSchema.parse(job.input)
      run.report('working')
      const parts = partsOf(input.split)
      const spool = openSpool(run.workDir, parts)
      const { categories, counts } = await takeSnapshot(db, job.orgId, input, spool, signal)
      await spool.close()
      run.report('working', counts.frames)
      const source: ExportSource = { categories, parts, frames: spool.frames, scores: input.scores, asked: tellInput(input) }
      const gone: ItemError[] = []
      const stillOf = async (frame: FileFrame) => {
        const still = await readStill(storage, job.orgId, frame, signal)
        if (!still) gone.push(frameError(frame.id, 'not_found', 'Its still is not in storage; the file has its annotations alone.'))
        return still
      }
      const upload = await begin(run)
      try {
        const entries = archiveEntries(input.format, source, input.images ? stillOf : undefined)
        const file = await uploadStream(storage, upload, zipStream(entries), signal)
        return async (tx) => {
          await saveItemErrors(tx, job, gone)
          await saveExport(tx, job, upload, { ...file, counts })
          return { state: gone.length > 0 ? 'partially_succeeded' : 'succeeded', error: null }
        }
      } catch (error) {
        await storage.abortUpload(upload.key, upload.uploadId).catch(() => {})
        throw error
      }
    },

    // Where a runner died with an upload open, or its end could not be saved, the file is nobody's.
    async giveUp(tx, job) {
      const upload = await findUpload(tx, job)
      if (upload) await noteDeletionNow(tx, job.orgId, upload)
    },
    forget: async (job) => storage.removeAll(exportPrefix(job.orgId, job.id, job.attempt)),
  }
}
