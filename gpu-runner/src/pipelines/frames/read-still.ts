import { buffer } from 'node:stream/consumers'
import { KensaError } from '@kensa/contract/errors'
import { frameKey } from '@kensa/contract/storage-keys'
import type { Storage } from '../../ports/storage.ts'
import type { JobFrame } from './read-frames.ts'

const triesMax = 3

/** The stored JPEG of a frame; undefined when it is not in storage, which a frame that is just being deleted isn't. */
export async function readStill(
  storage: Storage,
  orgId: string,
  { assetId, index }: Pick<JobFrame, 'assetId' | 'index'>,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  for (let tries = 1; ; tries++) {
    try {
      const object = await storage.read(frameKey(orgId, assetId, index), 0, signal)
      return object && (await buffer(object.body))
    } catch (cause) {
      signal.throwIfAborted()
      if (tries >= triesMax) throw new KensaError('storage_unavailable', 'A frame could not be read from storage.', { cause })
    }
  }
}
