import type { Import } from '@kensa/contract/api/imports'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { importKey } from '@kensa/contract/storage-keys'
import { annotationImport } from '@kensa/db/schema/annotation-import'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { queueJob } from '../jobs/queue-job.ts'
import { sendWake } from '../jobs/wake.ts'
import type { Services } from '../ports/services.ts'
import { findImport, lockImport } from './find.ts'
import { presentImport } from './present.ts'
import { refuseBusy } from './refuse-busy.ts'

/** Queues the dry run of an uploaded file. It may be run again, also after an apply that failed, until the file is deleted. */
export async function checkImport(services: Pick<Services, 'db' | 'queue' | 'storage'>, ctx: OrgContext, id: string): Promise<Import> {
  const { bytes } = await withOrg(services.db, ctx, (tx) => findImport(tx, id))
  await refuseMissing(services, ctx, id, bytes)
  const { row, wake } = await withOrg(services.db, ctx, async (tx) => {
    const before = await lockImport(tx, id)
    refuseBusy(before)
    const { projectId } = before
    const queued = await queueJob(tx, ctx, { task: 'import', input: { step: 'check', importId: id }, assetId: null, projectId })
    await tx
      .update(annotationImport)
      .set({ checkJobId: queued.jobId, applyJobId: null, report: null, batchDigests: null, applied: null })
      .where(eq(annotationImport.id, id))
    return { row: await findImport(tx, id), wake: queued.wake }
  })
  await sendWake(services, ctx, wake)
  return presentImport(row)
}

async function refuseMissing({ storage }: Pick<Services, 'storage'>, ctx: OrgContext, id: string, bytes: number): Promise<void> {
  const found = await storage.sizeOf(importKey(ctx.orgId, id))
  if (found === undefined) throw new KensaError('upload_incomplete', 'The file was not uploaded yet. PUT it to the signed address first.')
  if (found !== bytes) throw new KensaError('upload_size_mismatch', `The file has ${found} bytes, but ${bytes} were announced.`)
}
