import type { MediaType } from '@kensa/contract/media-types'
import type { Picture } from '../frame-outputs.ts'
import type { Sampling, VideoBackendName } from '../types.ts'

/** The chosen video stream as the container describes it. Times of frames: `pts × unit − startS`. */
export type VideoHeader = {
  contentType: MediaType
  streamIndex: number
  codec: string
  /** As displayed: upright, with square pixels. */
  widthPx: number
  heightPx: number
  /** Seconds of one presentation time stamp unit, as a fraction. */
  unit: { num: number; den: number }
  /** When the file as a whole starts: players count from there. */
  startS: number
  durationS: number | null
  /** Frames that the container promises; null where it does not say. */
  framesPromised: number | null
  /** Size of the pictures handed on: as displayed, but no larger than what is stored. */
  picture: { widthPx: number; heightPx: number }
  /** The filters from a decoded frame to such a picture, for a back end that hands on RGB and for one that hands on JPEG. */
  rgbFilters: string
  jpegFilters: string
}

/** What a walk over the packets found, without decoding them. Both lists rise. */
export type PacketTable = {
  pts: Float64Array
  keyPts: Float64Array
  /** False where the container keeps no presentation times (AVI): then a time with no frame says nothing. */
  exact: boolean
  /** What the container reader complained about. */
  complaints: string[]
}

/** Which decoded frames become pictures. `plan` holds the time stamps expected of them, from which a back end sees what it can skip. */
export type Wanted = { sampling: Sampling; plan: Float64Array; fromIndex: number }

export type SeekTo = { pts: number; timeS: number } | null

/**
 * What a back end tells about its decoding, in the order of presentation. Every decoded frame is told by `pts`; the wanted ones follow with
 * their picture. `damaged`: the decoder says that parts of this frame were made up. `errors`: complaints so far.
 */
export type DecodeEvent =
  | { kind: 'decoded'; pts: number; damaged: boolean; errors: number }
  | { kind: 'picture'; pts: number; picture: Picture }
  | { kind: 'complaint'; text: string }

export interface VideoBackend {
  readonly name: VideoBackendName
  /** Throws `video_without_index` and `video_unreadable`. */
  readHeader(path: string, contentType: MediaType): Promise<VideoHeader>
  listPackets(path: string, header: VideoHeader): Promise<PacketTable>
  decode(path: string, header: VideoHeader, table: PacketTable, seekTo: SeekTo, wanted: Wanted): AsyncIterable<DecodeEvent>
}
