import { ModelInputError } from '../model-error.ts'
import { checkPicture, type Picture } from '../pictures/picture.ts'
import type { Point } from './convex-hull.ts'
import { perspective } from './perspective.ts'

/** Higher than wide by this much, a line is taken to run downwards and is turned to the left. */
const uprightFrom = 1.5

/**
 * A line of text cut out of its picture and straightened, from its corners (top left, top right, bottom right, bottom left). Sampled with
 * OpenCV's cubic filter, pixels at the edge repeated outwards. Throws `ModelInputError` for corners that enclose nothing.
 * Source: PaddleOCR's `get_rotate_crop_image`.
 */
export function cutLine(model: string, picture: Picture, corners: readonly [Point, Point, Point, Point]): Picture {
  checkPicture(model, picture)
  const [topLeft, topRight, bottomRight, bottomLeft] = corners
  const width = Math.trunc(Math.max(distance(topLeft, topRight), distance(bottomRight, bottomLeft)))
  const height = Math.trunc(Math.max(distance(topLeft, bottomLeft), distance(topRight, bottomRight)))
  if (!(width > 0 && height > 0))
    throw new ModelInputError(model, `a line must be a pixel wide and high or more; found ${width} × ${height}`)
  const toPicture = perspective(width, height, corners)
  if (!toPicture) throw new ModelInputError(model, 'the corners of a line must enclose it')
  const pixels = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) sampleCubic(picture, toPicture(x, y), pixels, (y * width + x) * 3)
  const line = { width, height, pixels }
  return height / width >= uprightFrom ? turnedLeft(line) : line
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

function sampleCubic({ width, height, pixels }: Picture, { x, y }: Point, out: Uint8Array, to: number): void {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [across, down] = [cubicWeights(x - left), cubicWeights(y - top)]
  for (let c = 0; c < 3; c++) {
    let sum = 0
    for (let j = 0; j < 4; j++) {
      const row = Math.max(0, Math.min(top + j - 1, height - 1)) * width
      for (let i = 0; i < 4; i++) {
        const column = Math.max(0, Math.min(left + i - 1, width - 1))
        sum += (down[j] as number) * (across[i] as number) * (pixels[(row + column) * 3 + c] as number)
      }
    }
    out[to + c] = Math.max(0, Math.min(255, Math.round(sum)))
  }
}

/** Keys' cubic with a = −0.75. */
function cubicWeights(t: number): [number, number, number, number] {
  const a = -0.75
  const outer = (d: number) => ((a * d - 5 * a) * d + 8 * a) * d - 4 * a
  const inner = (d: number) => ((a + 2) * d - (a + 3)) * d * d + 1
  return [outer(t + 1), inner(t), inner(1 - t), outer(2 - t)]
}

function turnedLeft({ width, height, pixels }: Picture): Picture {
  const out = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 3
      out.set(pixels.subarray(from, from + 3), ((width - 1 - x) * height + y) * 3)
    }
  return { width: height, height: width, pixels: out }
}
