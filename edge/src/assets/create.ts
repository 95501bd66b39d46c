import type { AssetCreated, AssetInput } from '@kensa/contract/api/assets'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { newUuid } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { isImageType } from '@kensa/contract/media-types'
import { originalKey } from '@kensa/contract/storage-keys'
import { actorText } from '@kensa/db/actor-text'
import type { Tx } from '@kensa/db/client/types'
import { refuseWithoutRoom } from '@kensa/db/refuse-without-room'
import { asset } from '@kensa/db/schema/asset'
import { project } from '@kensa/db/schema/project'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, inArray } from 'drizzle-orm'
import { isForeignKeyViolation } from '../http/postgres-error.ts'
import { uuidOf } from '../http/uuid-of.ts'
import type { Services } from '../ports/services.ts'
import { estimateIngest } from '../usage/estimate.ts'
import { claimedType } from './claimed-type.ts'
import { noteObjectDeletion, type ObjectDeletion, tryObjectDeletion } from './object-deletion.ts'
import { type AssetRow, presentAsset } from './present.ts'
import { addressParts } from './upload.ts'

/** Opens an upload, or answers with the asset that already holds this very file. */
export async function createAsset(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  input: AssetInput,
): Promise<AssetCreated> {
  checkSize(input)
  const contentType = claimedType(input.contentType, input.name)
  const projectId = uuidOf('project', input.projectId)
  const twin = await withOrg(db, ctx, async (tx) => {
    const found = await findTwin(tx, projectId, input.sha256)
    // Better now than after gigabytes have come.
    if (!found) await refuseWithoutRoom(tx, ctx, estimateIngest({ contentType, bytes: input.bytes, durationMs: null }).amountMicros)
    return found
  })
  if (twin) return { asset: await presentAsset(storage, twin), duplicate: true, upload: null }

  const id = newUuid()
  const key = originalKey(ctx.orgId, id)
  const uploadId = await storage.createUpload(key, contentType)
  const opened = await withOrg(db, ctx, async (tx) => {
    const replaced = await dropFailed(tx, ctx, projectId, input.sha256)
    const [row] = await tx
      .insert(asset)
      .values({
        orgId: ctx.orgId,
        id,
        projectId,
        name: input.name,
        kind: isImageType(contentType) ? 'image' : 'video',
        contentType,
        bytes: input.bytes,
        sha256: input.sha256,
        state: 'uploading',
        uploadId,
        sampling: input.sampling ?? { mode: 'rate', framesPerSecond: limits.frameRateDefault },
        createdBy: actorText(ctx.actor),
      })
      .returning()
    if (!row) throw new Error('an insert returned no row')
    return { row, replaced }
  }).catch(async (error: unknown) => {
    await storage.abortUpload(key, uploadId).catch(() => {})
    if (isForeignKeyViolation(error)) throw projectNotFound(error)
    throw error
  })
  for (const deletion of opened.replaced) await tryObjectDeletion({ db, storage }, ctx, deletion)
  return {
    asset: await presentAsset(storage, opened.row),
    duplicate: false,
    upload: await addressParts(storage, opened.row, uploadId),
  }
}

function checkSize({ name, bytes }: AssetInput): void {
  const path = 'bytes'
  if (bytes === 0) throw new KensaError('file_empty', `${name} is empty (0 bytes).`, { fields: [{ path, message: 'must be at least 1' }] })
  if (bytes <= limits.uploadBytesMax) return
  const detail = `${name} has ${bytes} bytes; a file may have at most ${limits.uploadBytesMax} (5 GB).`
  throw new KensaError('too_large', detail, { fields: [{ path, message: `must be at most ${limits.uploadBytesMax}` }] })
}

/** Also when it is deleted while the upload is being opened. */
function projectNotFound(cause?: unknown): KensaError {
  return new KensaError('not_found', 'There is no project with this id.', { cause })
}

/** The living asset of the project with the same bytes, if there is one. */
async function findTwin(tx: Tx, projectId: string, sha256: string): Promise<AssetRow | undefined> {
  const [owner] = await tx.select({ id: project.id }).from(project).where(eq(project.id, projectId))
  if (!owner) throw projectNotFound()
  const same = and(eq(asset.projectId, projectId), eq(asset.sha256, sha256), inArray(asset.state, ['processing', 'ready']))
  const [twin] = await tx.select().from(asset).where(same)
  return twin
}

/** A file that failed may be tried again; the new try takes the place of the failed ones. */
async function dropFailed(tx: Tx, ctx: OrgContext, projectId: string, sha256: string): Promise<ObjectDeletion[]> {
  const dropped = await tx
    .delete(asset)
    .where(and(eq(asset.projectId, projectId), eq(asset.sha256, sha256), eq(asset.state, 'failed')))
    .returning({ id: asset.id, uploadId: asset.uploadId })
  const deletions: ObjectDeletion[] = []
  for (const row of dropped) deletions.push(await noteObjectDeletion(tx, ctx, row))
  return deletions
}
