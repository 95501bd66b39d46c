import type { ResizeRule } from '../media/types.ts'
import type { Detection } from './detection.ts'
import type { Term } from './image-text.ts'

/** Words as a model understood them: the vector it compares with, and what of them it knew. */
export type Meaning = { vector: Float32Array; terms: Term[] }

/** The pack's `regions` role, of whichever family: finds where words are to be seen. */
export type RegionFinder = {
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
  /** Several names of one thing; what the pack doesn't know is left out. Undefined when it knows none. */
  understand(names: readonly string[]): Promise<Meaning | undefined>
  /**
   * Regions of each meaning that reach `scoreMin`, best first, without duplicates of the same meaning; `label` is the meaning's place. Boxes are
   * in pixels of the picture, inside it.
   */
  find(
    pixels: Uint8Array,
    meanings: readonly Meaning[],
    picture: { width: number; height: number },
    scoreMin: number,
    signal: AbortSignal,
  ): Promise<Detection[]>
}
