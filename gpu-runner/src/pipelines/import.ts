import { join } from 'node:path'
import type { ImportCounts } from '@kensa/contract/api/imports'
import { KensaError } from '@kensa/contract/errors'
import { importInputSchema } from '@kensa/contract/job-message'
import { importKey } from '@kensa/contract/storage-keys'
import type { Db, Tx } from '@kensa/db/client/types'
import { annotationImport } from '@kensa/db/schema/annotation-import'
import { job } from '@kensa/db/schema/job'
import { withOrg } from '@kensa/db/with-org'
import { and, eq } from 'drizzle-orm'
import type { ClaimedJob, JobRun } from '../jobs/job-run.ts'
import { lockAttempt } from '../jobs/lock-attempt.ts'
import type { Storage } from '../ports/storage.ts'
import { checkUpload, emptyCounts } from './import/check-upload.ts'
import { fetchFile } from './import/fetch-file.ts'
import { readStanding } from './import/read-standing.ts'
import { batchesOf, readUpload, type UploadContent } from './import/read-upload.ts'
import { type ApplyInput, saveBatch } from './import/save-batch.ts'
import type { Pipeline } from './pipeline.ts'

/**
 * Annotations come in from a file: read → matched with frames → reported; and, when the report was agreed to, written batch by batch. Each
 * batch is written only where it still is as it was reported.
 */
export function createImport({ db, storage }: { db: Db; storage: Storage }): Pipeline {
  async function open({ job: held, signal, workDir }: JobRun, importId: string) {
    const { orgId } = held
    const row = await withOrg(db, held, (tx) => findImport(tx, orgId, importId))
    const path = join(workDir, 'upload')
    const fileHash = await fetchFile(storage, { key: importKey(orgId, importId), bytes: row.bytes }, path, signal)
    const { projectId, format, name } = row
    const content = await readUpload(db, { orgId, projectId, format, name }, path, workDir, signal)
    return { row, fileHash, content }
  }

  async function apply(run: JobRun, input: ApplyInput): Promise<void> {
    const held = run.job
    const { row, fileHash, content } = await open(run, input.importId)
    const batches = batchesOf(content.frames)
    run.report('working', content.frames.length)
    const digests = row.batchDigests ?? []
    if (held.checkpoint.nextIndex === 0) {
      // All of it before the first is written: who comes too late changes nothing.
      const { report } = await checkUpload(db, held.orgId, fileHash, content, run.signal)
      if (report.digest !== input.digest || report.digest !== row.report?.digest) throw stale(0)
    }
    for (const [batch, frames] of batches.entries()) {
      if (batch < held.checkpoint.nextIndex) continue
      run.signal.throwIfAborted()
      const found = await content.batches.read(batch)
      held.checkpoint = await withOrg(db, held, async (tx) => {
        await lockAttempt(tx, held)
        const ids = frames.map(({ id }) => id)
        const standing = await readStanding(tx, held.orgId, ids, true)
        if (standing.digest !== digests[batch]) throw stale(batch)
        const counts = (await findImport(tx, held.orgId, input.importId)).applied ?? emptyCounts(content)
        const done = Math.min((batch + 1) * (batches[0]?.length ?? 0), content.frames.length)
        const checkpoint = await saveBatch(tx, held, { batch, done, input }, standing, found, counts)
        await saveApplied(tx, held.orgId, input.importId, counts)
        return checkpoint
      })
    }
    if (batches.length === 0) await withOrg(db, held, (tx) => saveNothing(tx, held, input.importId, content))
  }

  return {
    task: 'import',

    async run(run) {
      const input = importInputSchema.parse(run.job.input)
      run.report('downloading')
      if (input.step === 'apply') {
        await apply(run, input)
        return async () => ({ state: 'succeeded', error: null })
      }
      const { fileHash, content } = await open(run, input.importId)
      run.report('working', content.frames.length)
      const { report, batchDigests } = await checkUpload(db, run.job.orgId, fileHash, content, run.signal)
      return async (tx) => {
        await tx
          .update(annotationImport)
          .set({ report, batchDigests })
          .where(and(eq(annotationImport.orgId, run.job.orgId), eq(annotationImport.id, input.importId)))
        await tx
          .update(job)
          .set({ progressDone: content.frames.length })
          .where(and(eq(job.orgId, run.job.orgId), eq(job.id, run.job.id)))
        return { state: 'succeeded', error: null }
      }
    },

    // What was written is good, and the uploaded file goes by itself.
    giveUp: async () => {},
    forget: async () => {},
  }
}

async function findImport(tx: Tx, orgId: string, id: string) {
  const [row] = await tx
    .select()
    .from(annotationImport)
    .where(and(eq(annotationImport.orgId, orgId), eq(annotationImport.id, id)))
  if (!row) throw new KensaError('not_found', 'The import is gone.')
  return row
}

async function saveApplied(tx: Tx, orgId: string, id: string, applied: ImportCounts): Promise<void> {
  await tx
    .update(annotationImport)
    .set({ applied })
    .where(and(eq(annotationImport.orgId, orgId), eq(annotationImport.id, id)))
}

async function saveNothing(tx: Tx, held: ClaimedJob, id: string, content: UploadContent): Promise<void> {
  await lockAttempt(tx, held)
  await saveApplied(tx, held.orgId, id, emptyCounts(content))
}

function stale(batches: number): KensaError {
  const done = batches === 0 ? 'Nothing was written.' : `The first ${batches} batches were written, and nothing of the rest.`
  return new KensaError('version_conflict', `The annotations have changed since the file was checked. ${done} Check it again.`)
}
