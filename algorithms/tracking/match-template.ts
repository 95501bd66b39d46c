import type { Box } from '../boxes/box.ts'
import { checkImage, type GreyImage } from '../quality/grey-image.ts'

export type MatchOptions = {
  /** Score from which the thing counts as found, −1 to 1. */
  scoreMin?: number
  /** How far it may have moved, as a multiple of the box's longer side, in each direction. */
  reach?: number
  /** Sizes that are tried, as multiples of the old one. */
  scales?: readonly number[]
}

/** `score` is the correlation, −1 to 1; `box` is in pixels of the second image, or null where nothing is like enough. */
export type Match = { box: Box | null; score: number }

const scoreMinDefault = 0.6
const reachDefault = 1.5
const scalesDefault = [0.8, 0.9, 1, 1.1, 1.25] as const
/** Longer side of the patch in the coarse search, in pixels; the fine one has twice as many. */
const coarseSidePx = 20
/** Standard deviation of grey values (of 255) below which a patch has nothing to be known by. */
const contrastMin = 2

/**
 * Finds what a box of one picture holds in another one of the same scene, near its old place: zero-mean normalised cross-correlation of the
 * grey patch over shifts and a few sizes, first on small copies, then once more at twice the resolution around the best place (J. P. Lewis,
 * “Fast Normalized Cross-Correlation”, 1995, without its Fourier transform: the windows are small). It is blind to brightness and contrast,
 * and knows nothing of turned or hidden things: those score low. Both images must have the same size; values 0 to 255. A box of one colour,
 * or smaller than 2 × 2 pixels, is not found (score 0). Throws `RangeError` for images that differ in size and boxes outside of them.
 */
export function matchTemplate(from: GreyImage, to: GreyImage, box: Box, options: MatchOptions = {}): Match {
  checkImage(from)
  checkImage(to)
  if (from.widthPx !== to.widthPx || from.heightPx !== to.heightPx)
    throw new RangeError(`both images must have one size; found ${from.widthPx} × ${from.heightPx} and ${to.widthPx} × ${to.heightPx}`)
  const { x, y, width, height } = box
  if (!(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= from.widthPx && y + height <= from.heightPx))
    throw new RangeError(`the box must lie in the image; found ${x}, ${y}, ${width} × ${height}`)
  const { scoreMin = scoreMinDefault, reach = reachDefault, scales = scalesDefault } = options
  const longer = Math.max(width, height)
  if (Math.min(width, height) < 2) return { box: null, score: 0 }

  const reachPx = reach * longer
  const around = { left: x - reachPx, right: x + reachPx, top: y - reachPx, bottom: y + reachPx }
  const coarse = search(from, to, box, Math.max(1, longer / coarseSidePx), scales, around)
  if (coarse === null) return { box: null, score: 0 }
  // One coarse step to each side, and sizes between the ones tried.
  const stepPx = Math.max(1, longer / coarseSidePx) * 1.5
  const near = {
    left: coarse.box.x - stepPx,
    right: coarse.box.x + stepPx,
    top: coarse.box.y - stepPx,
    bottom: coarse.box.y + stepPx,
  }
  const finer = [0.95, 1, 1.05].map((factor) => coarse.scale * factor)
  const fine = search(from, to, box, Math.max(1, longer / (2 * coarseSidePx)), finer, near) ?? coarse
  const best = fine.score >= coarse.score ? fine : coarse
  return { box: best.score >= scoreMin ? best.box : null, score: best.score }
}

type Found = { box: Box; scale: number; score: number }
type Window = { left: number; right: number; top: number; bottom: number }

/** The best place among all whose upper left corner lies in the window, one sample every `stepPx` pixels. Null: the patch is of one colour. */
function search(from: GreyImage, to: GreyImage, box: Box, stepPx: number, scales: readonly number[], corner: Window): Found | null {
  const columns = Math.max(2, Math.round(box.width / stepPx))
  const rows = Math.max(2, Math.round(box.height / stepPx))
  const patch = sample(from, box.x, box.y, box.width / columns, box.height / rows, columns, rows)
  const norm = normalise(patch)
  if (norm < contrastMin * Math.sqrt(patch.length)) return null
  let best: Found | null = null
  for (const scale of scales) {
    const [width, height] = [box.width * scale, box.height * scale]
    if (width > to.widthPx || height > to.heightPx) continue
    // The size changes around the middle.
    const [dx, dy] = [(box.width - width) / 2, (box.height - height) / 2]
    const left = Math.max(0, corner.left + dx)
    const top = Math.max(0, corner.top + dy)
    const [cell, cellHeight] = [width / columns, height / rows]
    const across = Math.floor((Math.min(to.widthPx - width, corner.right + dx) - left) / cell) + 1
    const down = Math.floor((Math.min(to.heightPx - height, corner.bottom + dy) - top) / cellHeight) + 1
    if (across < 1 || down < 1) continue
    const field = { columns: across + columns - 1, rows: down + rows - 1 }
    const values = sample(to, left, top, cell, cellHeight, field.columns, field.rows)
    const { at, score } = bestPlace(values, field.columns, patch, columns, rows, across, down)
    if (score > (best?.score ?? Number.NEGATIVE_INFINITY)) {
      const [ix, iy] = [at % across, Math.floor(at / across)]
      best = { box: { x: left + ix * cell, y: top + iy * cellHeight, width, height }, scale, score }
    }
  }
  return best
}

/** Takes the mean off and makes the length 1; gives the length that it had. */
function normalise(patch: Float64Array): number {
  const mean = patch.reduce((sum, value) => sum + value, 0) / patch.length
  let squares = 0
  for (let i = 0; i < patch.length; i++) {
    patch[i] = (patch[i] as number) - mean
    squares += (patch[i] as number) ** 2
  }
  const norm = Math.sqrt(squares)
  if (norm > 0) for (let i = 0; i < patch.length; i++) patch[i] = (patch[i] as number) / norm
  return norm
}

function bestPlace(
  values: Float64Array,
  stride: number,
  patch: Float64Array,
  columns: number,
  rows: number,
  across: number,
  down: number,
): { at: number; score: number } {
  const n = columns * rows
  let [at, score] = [0, Number.NEGATIVE_INFINITY]
  for (let oy = 0; oy < down; oy++)
    for (let ox = 0; ox < across; ox++) {
      let [dot, sum, squares] = [0, 0, 0]
      for (let r = 0; r < rows; r++) {
        let i = (oy + r) * stride + ox
        let k = r * columns
        for (let c = 0; c < columns; c++) {
          const value = values[i++] as number
          dot += value * (patch[k++] as number)
          sum += value
          squares += value * value
        }
      }
      // The patch has mean 0, so the window's own mean falls out of the product.
      const deviation = squares - (sum * sum) / n
      const value = deviation > n * 1e-6 ? dot / Math.sqrt(deviation) : 0
      if (value > score) [at, score] = [oy * across + ox, value]
    }
  return { at, score }
}

/** Means of cells of the image, row by row: what a smaller copy would hold. Cells of less than a pixel are interpolated. */
function sample(
  { widthPx, heightPx, values }: GreyImage,
  left: number,
  top: number,
  cellWidth: number,
  cellHeight: number,
  columns: number,
  rows: number,
): Float64Array {
  const out = new Float64Array(columns * rows)
  const [nx, ny] = [Math.max(1, Math.ceil(cellWidth)), Math.max(1, Math.ceil(cellHeight))]
  const clamp = (value: number, max: number) => Math.min(Math.max(value, 0), max)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      let sum = 0
      for (let j = 0; j < ny; j++) {
        const fy = clamp(top + (r + (j + 0.5) / ny) * cellHeight - 0.5, heightPx - 1)
        const y0 = Math.floor(fy)
        const y1 = Math.min(y0 + 1, heightPx - 1)
        const wy = fy - y0
        for (let i = 0; i < nx; i++) {
          const fx = clamp(left + (c + (i + 0.5) / nx) * cellWidth - 0.5, widthPx - 1)
          const x0 = Math.floor(fx)
          const x1 = Math.min(x0 + 1, widthPx - 1)
          const wx = fx - x0
          const upper = (values[y0 * widthPx + x0] as number) * (1 - wx) + (values[y0 * widthPx + x1] as number) * wx
          const lower = (values[y1 * widthPx + x0] as number) * (1 - wx) + (values[y1 * widthPx + x1] as number) * wx
          sum += upper * (1 - wy) + lower * wy
        }
      }
      out[r * columns + c] = sum / (nx * ny)
    }
  return out
}
