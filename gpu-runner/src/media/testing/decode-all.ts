import { sniffFile } from '../sniff-file.ts'
import type { DecodedFrame, DecodeItemError, DecodeRequest, MediaChild } from '../types.ts'
import type { VideoBackend } from '../video/backend.ts'
import { decodeVideo } from '../video/decode-video.ts'

export type Decoded = { frames: DecodedFrame[]; errors: DecodeItemError[] }

export const plainRequest = {
  contentType: 'video/mp4',
  sampling: { mode: 'rate', framesPerSecond: 1 },
  pixelSize: 64,
  resize: { fit: 'stretch' },
  fromIndex: 0,
} as const satisfies Omit<DecodeRequest, 'path'>

/** Everything that a back end makes of a video, in this process. */
export async function decodeWith(backend: VideoBackend, request: Partial<DecodeRequest> & { path: string }): Promise<Decoded> {
  const decoded: Decoded = { frames: [], errors: [] }
  const contentType = await sniffFile(request.path)
  await decodeVideo(
    backend,
    { ...plainRequest, ...request, contentType },
    async ({ item }) => void (item.kind === 'frame' ? decoded.frames.push(item) : decoded.errors.push(item)),
  )
  return decoded
}

/** The same through the decoding process. */
export async function decodeThrough(media: MediaChild, request: Partial<DecodeRequest> & { path: string }): Promise<Decoded> {
  const decoded: Decoded = { frames: [], errors: [] }
  for await (const item of media.decode({ ...plainRequest, ...request })) {
    if (item.kind === 'frame') decoded.frames.push(item)
    else decoded.errors.push(item)
  }
  return decoded
}

/** The colour at a place of the model's square, given as shares of its side. */
export function colourAt(
  frame: Pick<DecodedFrame, 'pixels'>,
  across: number,
  down: number,
  side: number = plainRequest.pixelSize,
): number[] {
  const at = (Math.floor(down * side) * side + Math.floor(across * side)) * 3
  return [...frame.pixels.subarray(at, at + 3)]
}
