import type { Box } from '@kensa/algorithms/boxes/box'
import type { Rle } from '@kensa/algorithms/boxes/rle'
import type { ResizeRule } from '../media/types.ts'

/** Finds the outline of what is in a box, of whichever family. */
export type RegionMasker = {
  /** Method and version, as verdicts name it. */
  method: string
  /** Side of the square that it sees, and how a picture becomes it. */
  pixelSize: number
  resize: ResizeRule
  /**
   * For each box, in pixels of the picture, a mask of the whole picture with what stands out in the box, never beyond it by more than the
   * pixels that its edges cross; undefined where nothing does.
   */
  mask(
    pixels: Uint8Array,
    boxes: readonly Box[],
    picture: { width: number; height: number },
    signal: AbortSignal,
  ): Promise<(Rle | undefined)[]>
  close(): Promise<void>
}
