import type { ErrorCode } from '@kensa/contract/errors'
import type { DecodedItem, DecodeRequest, MediaFacts, OcrPage, ProbeRequest, ResizeRule, VideoBackendName } from './types.ts'

/** How the child is set up, handed over as its only argument (JSON). */
export type ChildSetup = { videoBackend: VideoBackendName; ffmpegPath: string | null; ffprobePath: string | null; tessdata: string | null }

export type Task =
  | { kind: 'probe'; request: ProbeRequest }
  | { kind: 'decode'; request: DecodeRequest; itemsInFlightMax: number }
  | { kind: 'query'; bytes: Uint8Array; pixelSize: number; resize: ResizeRule }
  | { kind: 'still'; bytes: Uint8Array; pixelSize: number; resize: ResizeRule }
  | { kind: 'read'; bytes: Uint8Array }

export type ToChild = { type: 'task'; task: Task } | { type: 'taken' }

export type FromChild =
  | { type: 'ready' }
  /** A process that the child started itself: it counts towards the memory limit. */
  | { type: 'helper'; pid: number; alive: boolean }
  /** `nextIndex`: where to resume when the child dies right after this item. */
  | { type: 'item'; item: DecodedItem; nextIndex: number }
  | { type: 'done'; value: MediaFacts | Uint8Array | OcrPage | null }
  | { type: 'failed'; code: ErrorCode; detail: string }
