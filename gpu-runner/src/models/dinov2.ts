import type { Box } from '@kensa/algorithms/boxes/box'
import { checkOutput, type Output } from './check-output.ts'
import { ModelInputError, ModelOutputError } from './model-error.ts'
import { crop } from './pictures/crop.ts'
import { checkPicture, type Picture } from './pictures/picture.ts'
import { imageNet, pixelPlanes } from './pictures/pixel-planes.ts'
import { resample } from './pictures/resample.ts'
import { type Size, sizeByShortestEdge } from './pictures/shortest-edge.ts'
import { unitVector } from './unit-vector.ts'

// DINOv2: what a picture looks like, without words. pixel_values float32 [N, 3, C, C] → last_hidden_state [N, 1 + patches, D]: the class
// token, then the patches of 14 pixels, rows first. Checkpoints with registers have theirs between the two.
// Source: Oquab et al. 2023; transformers' BitImageProcessor with the checkpoints' settings.

const model = 'dinov2'

/** Shorter side after resizing, and side of the square cut from its middle, in pixels; at most as long. */
export type Dinov2View = { edgePx: number; cropPx: number }
export const dinov2View: Dinov2View = { edgePx: 256, cropPx: 224 }

/** `pixel_values` of one picture: [3, `cropPx`, `cropPx`]. What lies outside the middle square is not seen. */
export function dinov2Pixels(picture: Picture, view: Dinov2View = dinov2View): Float32Array {
  checkPicture(model, picture)
  const { width, height } = checkedSize(picture, view)
  const { left, top } = cornerOf(width, height, view)
  return pixelPlanes(crop(resample(picture, width, height, 'bicubic'), left, top, view.cropPx, view.cropPx), imageNet)
}

/** The part of a picture that is seen, in its own pixels: where the grid of patches lies. */
export function dinov2Window(picture: Size, view: Dinov2View = dinov2View): Box {
  const { width, height } = checkedSize(picture, view)
  const { left, top } = cornerOf(width, height, view)
  const [across, down] = [picture.width / width, picture.height / height]
  return { x: left * across, y: top * down, width: view.cropPx * across, height: view.cropPx * down }
}

export type Dinov2Embedding = {
  /** The class token, of unit length: [D]. */
  whole: Float32Array
  /** Patch vectors as they come, rows first: [side × side × D]. */
  patches: Float32Array
  /** Patches along each side. */
  side: number
}

/** `last_hidden_state` of one row, [1 + `registers` + patches, D]. Throws `ModelOutputError`, also where the patches make no square. */
export function dinov2Embedding(hidden: Output, registers = 0): Dinov2Embedding {
  checkOutput(model, 'last_hidden_state', hidden, [null, null])
  const [tokens, dimensions] = hidden.dims as [number, number]
  const side = Math.sqrt(tokens - 1 - registers)
  if (!(Number.isInteger(side) && side > 0)) throw new ModelOutputError(model, `${tokens - 1 - registers} patches make no square`)
  return {
    whole: unitVector(model, hidden.data.slice(0, dimensions)),
    patches: hidden.data.slice((1 + registers) * dimensions),
    side,
  }
}

function checkedSize(picture: Size, { edgePx, cropPx }: Dinov2View): Size {
  if (!(cropPx > 0 && cropPx <= edgePx)) throw new ModelInputError(model, `the crop must be 1 to ${edgePx} pixels; found ${cropPx}`)
  return sizeByShortestEdge(picture, edgePx)
}

function cornerOf(width: number, height: number, { cropPx }: Dinov2View) {
  return { left: Math.trunc((width - cropPx) / 2), top: Math.trunc((height - cropPx) / 2) }
}
