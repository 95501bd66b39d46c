import type { Storage } from '../../ports/storage.ts'
import { frameError, frameGone, type ItemError } from './item-error.ts'
import type { FramePlace, JobFrame } from './read-frames.ts'
import { readStill } from './read-still.ts'

/** A frame with its stored JPEG, or why it can't be looked at. */
export async function openFrame(
  storage: Storage,
  orgId: string,
  { frameId, row }: FramePlace,
  signal: AbortSignal,
): Promise<{ row: JobFrame; still: Uint8Array } | { error: ItemError }> {
  if (!row) return { error: frameGone(frameId) }
  const still = await readStill(storage, orgId, row, signal)
  return still ? { row, still } : { error: frameError(frameId, 'upload_incomplete', 'The picture of the frame is not in storage.') }
}
