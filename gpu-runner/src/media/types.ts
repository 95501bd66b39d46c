import type { OcrLine } from '@kensa/algorithms/part-number/ocr-line'
import type { ErrorCode } from '@kensa/contract/errors'
import type { IngestInput } from '@kensa/contract/job-message'
import type { MediaType } from '@kensa/contract/media-types'

export type Sampling = IngestInput['sampling']

/**
 * How a picture becomes the model's square: `contain` keeps the shape and fills the rest with the mat colour, `stretch` does not keep it.
 * `filter`: the one that the model was taught with, where it matters.
 */
export type ResizeRule =
  | { fit: 'contain'; mat: readonly [r: number, g: number, b: number] }
  | { fit: 'stretch'; filter?: 'bilinear' | 'bicubic' }

export type ProbeRequest = { path: string; contentType: MediaType; sampling: Sampling }

/** What the header of the file says; nothing but the header is decoded. */
export type MediaFacts = {
  kind: 'image' | 'video'
  /** Found by the magic bytes, which may differ from what was declared. */
  contentType: MediaType
  /** As displayed: after rotation, with square pixels. */
  widthPx: number
  heightPx: number
  /** Null for images and where the container does not say. */
  durationMs: number | null
  /** An estimate for progress; null where the container does not say. */
  expectedFrames: number | null
}

export type DecodeRequest = {
  path: string
  contentType: MediaType
  /** Ignored for images. */
  sampling: Sampling
  /** Side of the model's square input, in pixels. */
  pixelSize: number
  resize: ResizeRule
  /** Skip items below this index: they were saved by an earlier attempt. */
  fromIndex: number
}

export type DecodedFrame = {
  kind: 'frame'
  /** Dense position in the asset; the same for the same file and sampling, whatever back end and wherever the work was resumed. */
  index: number
  tMs: number
  /** Presentation time stamp in the stream's own units; null for images. */
  pts: bigint | null
  /** Size of `jpeg`. */
  widthPx: number
  heightPx: number
  /** sRGB JPEG, long side at most 2048 px, no metadata. */
  jpeg: Uint8Array
  /** sRGB JPEG, long side at most 320 px. */
  thumb: Uint8Array
  /** `pixelSize` × `pixelSize` × 3 bytes, rows first, sRGB. */
  pixels: Uint8Array
}

/** A part of the file that is lost while the rest goes on. `key` is the same each time the same part is lost. */
export type DecodeItemError = { kind: 'itemError'; key: string; subject: string; code: ErrorCode; detail: string }

export type DecodedItem = DecodedFrame | DecodeItemError

/** What is written in a picture. */
export type OcrPage = {
  /** Of the upright picture, in whose pixels all boxes are. */
  widthPx: number
  heightPx: number
  /** By how much its lines are turned, clockwise positive. */
  skewDegrees: number
  lines: OcrLine[]
}

export type VideoBackendName = 'ffmpeg' | 'node-av'

export type MediaChildOptions = {
  /** Files decoded at once, each in a process of its own. Query images have one more. Default 2. */
  concurrency?: number
  /** Resident memory of one decoding process with its helpers; above it the process is killed. Default 640 MiB. */
  memoryBytesMax?: number
  /** An image as a whole, and a video between two frames, may take this long. Default 60,000. */
  silenceMsMax?: number
  /** Items sent ahead of what the reader has taken. Default 4. */
  itemsInFlightMax?: number
  /** Directory that tessdata is laid into at the first picture to read; without it nothing can be read. */
  tessdata?: string
  /** Default: ffmpeg where it is found, node-av otherwise. */
  videoBackend?: VideoBackendName
  /** Told when a decoding process ends before its time, for the operator's log. */
  onDeath?: (death: ChildDeath) => void
}

export type ChildDeath = {
  pid: number
  reason: 'memory' | 'silence' | 'crash'
  signal: string | null
  exitCode: number | null
  stderrTail: string
}

export type MediaChild = {
  probe(request: ProbeRequest, signal?: AbortSignal): Promise<MediaFacts>
  /** Throws KensaError when the file as a whole is bad. Leaving the loop early or aborting stops the work. */
  decode(request: DecodeRequest, signal?: AbortSignal): AsyncIterable<DecodedItem>
  /** A query photo → `pixelSize` × `pixelSize` × 3 bytes; never waits behind files being ingested. */
  decodeQueryImage(bytes: Uint8Array, pixelSize: number, resize: ResizeRule, signal?: AbortSignal): Promise<Uint8Array>
  /** The same for a stored still: waits its turn among the files. */
  decodeStill(bytes: Uint8Array, pixelSize: number, resize: ResizeRule, signal?: AbortSignal): Promise<Uint8Array>
  /** What is written in a picture, in English, Japanese and Korean; one at a time. */
  readText(bytes: Uint8Array, signal?: AbortSignal): Promise<OcrPage>
  /** Process ids alive now, for tests that kill them and for metrics. */
  pids(): number[]
  close(): Promise<void>
}
