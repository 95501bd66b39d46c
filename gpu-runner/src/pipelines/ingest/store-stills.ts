import { KensaError } from '@kensa/contract/errors'
import { frameKey, frameThumbKey } from '@kensa/contract/storage-keys'
import type { DecodedFrame } from '../../media/types.ts'
import type { Storage } from '../../ports/storage.ts'
import type { Subject } from './subject.ts'

/** Puts a frame's still and thumbnail where its position says; doing it twice overwrites. */
export async function storeStills(storage: Storage, { orgId, assetId }: Subject, still: DecodedFrame, signal: AbortSignal): Promise<void> {
  try {
    await Promise.all([
      storage.write(frameKey(orgId, assetId, still.index), still.jpeg, 'image/jpeg', signal),
      storage.write(frameThumbKey(orgId, assetId, still.index), still.thumb, 'image/jpeg', signal),
    ])
  } catch (error) {
    signal.throwIfAborted()
    throw new KensaError('storage_unavailable', 'A frame could not be written to storage.', { cause: error })
  }
}
