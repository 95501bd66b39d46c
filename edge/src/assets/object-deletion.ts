import type { OrgContext } from '@kensa/contract/context'
import { newUuid } from '@kensa/contract/ids'
import { assetPrefix, originalKey } from '@kensa/contract/storage-keys'
import type { Tx } from '@kensa/db/client/types'
import { outbox } from '@kensa/db/schema/outbox'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { describeError } from '../http/describe-error.ts'
import type { Services } from '../ports/services.ts'
import type { Storage } from '../ports/storage/storage.ts'

/** Everything that storage holds of an asset: its objects, and a multipart upload still open. */
export const storedObjectsSchema = z.object({ prefix: z.string(), key: z.string(), uploadId: z.string().nullable() })
export type StoredObjects = z.infer<typeof storedObjectsSchema>

export type ObjectDeletion = { outboxId: string; objects: StoredObjects; isFinal: boolean }

type Doomed = { id: string; uploadId: string | null }

/**
 * Notes, in the transaction that drops an asset, that its objects must go. With a runner at work on it they are deleted once more later:
 * frames that it was just writing would stay for ever.
 */
export async function noteObjectDeletion(
  tx: Tx,
  ctx: Pick<OrgContext, 'orgId'>,
  asset: Doomed,
  { runnerAtWork = false, at }: { runnerAtWork?: boolean; at?: 'next_sweep' } = {},
): Promise<ObjectDeletion> {
  const objects = {
    prefix: assetPrefix(ctx.orgId, asset.id),
    key: originalKey(ctx.orgId, asset.id),
    uploadId: asset.uploadId,
  }
  const outboxId = newUuid()
  const delay = at === 'next_sweep' ? '0 minutes' : runnerAtWork ? '15 minutes' : '1 minute'
  const nextAttemptAt = sql`now() + ${delay}::interval`
  await tx.insert(outbox).values({ orgId: ctx.orgId, id: outboxId, kind: 'delete_objects', payload: objects, nextAttemptAt })
  return { outboxId, objects, isFinal: !runnerAtWork }
}

/** The first try, once the transaction is committed. It never throws: what stays, the cron deletes. */
export async function tryObjectDeletion(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: Pick<OrgContext, 'orgId'>,
  { outboxId, objects, isFinal }: ObjectDeletion,
): Promise<void> {
  try {
    await deleteObjects(storage, objects)
    if (isFinal) await withOrg(db, ctx, (tx) => tx.update(outbox).set({ sentAt: sql`now()` }).where(eq(outbox.id, outboxId)))
  } catch (error) {
    console.error(`objects of ${objects.prefix} were not deleted and will be again: ${describeError(error)}`)
  }
}

export async function deleteObjects(storage: Storage, objects: StoredObjects): Promise<void> {
  if (objects.uploadId !== null) await storage.abortUpload(objects.key, objects.uploadId)
  await storage.deletePrefix(objects.prefix)
}
