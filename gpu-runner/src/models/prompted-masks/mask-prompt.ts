import { type Box, checkBox } from '@kensa/algorithms/boxes/box'
import { ModelInputError } from '../model-error.ts'
import type { Size } from '../pictures/shortest-edge.ts'

/** What a mask is wanted of, in pixels of the picture: points on the thing and beside it, a box around it, or both. */
export type MaskPrompt = { inside?: readonly Point[]; outside?: readonly Point[]; box?: Box }
export type Point = { x: number; y: number }

/** Inputs of the mask decoder for one prompt: `input_points` [1, P, 2], `input_labels` [1, P], `input_boxes` [0, 4]. */
export type EncodedPrompt = { points: Float32Array; labels: BigInt64Array; boxes: Float32Array }

const labels = { outside: 0n, inside: 1n, boxStart: 2n, boxEnd: 3n, nothing: -1n } as const

/**
 * A prompt in the coordinates of the model's square. A box goes as two points with labels of their own, and one point that means nothing
 * ends every prompt, as in training: so the one graph answers points, boxes and both, and its own box input stays empty.
 * Throws `ModelInputError` for a prompt without anything, or with a place outside the picture.
 */
export function maskPrompt(model: string, { inside = [], outside = [], box }: MaskPrompt, picture: Size, sizePx: number): EncodedPrompt {
  if (inside.length + outside.length === 0 && !box) throw new ModelInputError(model, 'a prompt must have a point or a box')
  const places: { at: Point; label: bigint }[] = [
    ...inside.map((at) => ({ at, label: labels.inside })),
    ...outside.map((at) => ({ at, label: labels.outside })),
  ]
  if (box) {
    checkBox(box)
    places.push(
      { at: { x: box.x, y: box.y }, label: labels.boxStart },
      { at: { x: box.x + box.width, y: box.y + box.height }, label: labels.boxEnd },
    )
  }
  for (const { at } of places) checkPoint(model, at, picture)
  places.push({ at: { x: 0, y: 0 }, label: labels.nothing })
  return {
    points: Float32Array.from(places.flatMap(({ at }) => [(at.x * sizePx) / picture.width, (at.y * sizePx) / picture.height])),
    labels: BigInt64Array.from(places, ({ label }) => label),
    boxes: new Float32Array(),
  }
}

function checkPoint(model: string, { x, y }: Point, { width, height }: Size): void {
  if (!(x >= 0 && x <= width && y >= 0 && y <= height))
    throw new ModelInputError(model, `a prompt must lie in the picture of ${width} × ${height}; found ${x}, ${y}`)
}
