import type { Rle } from '@kensa/algorithms/boxes/rle'
import type { Role } from '@kensa/models/manifest'
import type { ResizeRule } from '../media/types.ts'
import type { Detection } from './detection.ts'
import type { Term } from './image-text.ts'

/** Words as a model understood them, and what of them it knew. A model that reads each name on its own has a reading of each. */
export type Meaning = { readings: readonly Reading[]; terms: Term[] }
/** What a model compares a picture with: a vector, or one for each token and which of these count. */
export type Reading = { values: Float32Array; mask?: BigInt64Array }

/** `label` is the meaning's place; the box lies inside the picture. */
export type FoundRegion = Detection & {
  /**
   * Where masks were asked for and the finder makes them: cuts this one, of the whole picture and never beyond the box by more than the
   * pixels that its edges cross. It holds on to what the model answered, so what is kept of a region must be without it.
   */
  cutMask?: () => Rle
}

/** The pack's model that finds where words are to be seen, of whichever family. */
export type RegionFinder = {
  /** The role of the model that says so. */
  role: Role
  pack: string
  packVersion: string
  /** Embedding space of the words; null where the model reads words itself. */
  space: string | null
  /** Names all that is done to a picture before. */
  preprocessing: string
  pixelSize: number
  resize: ResizeRule
  /** Score from which a region is worth telling of, where the request names none. */
  threshold: number
  /** How it cuts masks of what it finds, as verdicts name it; null where it gives boxes only. */
  maskMethod: string | null
  /** Several names of one thing; what the pack doesn't know is left out. Undefined when it knows none. */
  understand(names: readonly string[]): Promise<Meaning | undefined>
  /** Regions of each meaning that reach `scoreMin`, best first, without duplicates of the same meaning. Boxes are in pixels of the picture. */
  find(
    pixels: Uint8Array,
    meanings: readonly Meaning[],
    picture: { width: number; height: number },
    wanted: { scoreMin: number; masks: boolean },
    signal: AbortSignal,
  ): Promise<FoundRegion[]>
}
