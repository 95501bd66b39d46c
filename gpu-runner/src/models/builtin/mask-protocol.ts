import type { Box } from '@kensa/algorithms/boxes/box'
import type { Rle } from '@kensa/algorithms/boxes/rle'
import type { Picture } from '../pictures/picture.ts'
import type { Size } from '../pictures/shortest-edge.ts'

/** What goes to the thread that cuts masks, and what comes back. */
export type MaskRequest = { id: number; square: Picture; boxes: readonly Box[]; picture: Size }
export type MaskAnswer = { id: number; masks: (Rle | undefined)[] }
