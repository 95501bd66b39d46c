import type { Picture } from '../pictures/picture.ts'

/**
 * A picture in the top left corner of a black square, and the square resized: [3, `sizePx`, `sizePx`], 0 to 1. The filter is OWLv2's own
 * and no picture library's: Gaussian blur of deviation (scale − 1) / 2, reflected at the edges of the square, then bilinear sampling
 * without antialias. Both are linear and separable, so each row and column of the result is one weighted sum of source rows and columns.
 * Source: transformers' Owlv2ImageProcessor, after skimage.transform.resize.
 */
export function paddedSquare({ width, height, pixels }: Picture, sizePx: number): Float32Array {
  const side = Math.max(width, height)
  const columns = sumsOf(side, sizePx, width)
  const rows = sumsOf(side, sizePx, height)
  const narrow = new Float32Array(height * sizePx * 3)
  for (let y = 0; y < height; y++)
    for (const [x, { from, weights }] of columns.entries()) {
      let [r, g, b] = [0, 0, 0]
      let at = (y * width + from) * 3
      for (const weight of weights) {
        r += weight * (pixels[at++] as number)
        g += weight * (pixels[at++] as number)
        b += weight * (pixels[at++] as number)
      }
      const to = (y * sizePx + x) * 3
      narrow[to] = r
      narrow[to + 1] = g
      narrow[to + 2] = b
    }
  const area = sizePx * sizePx
  const planes = new Float32Array(3 * area)
  for (const [y, { from, weights }] of rows.entries())
    for (const [k, weight] of weights.entries()) {
      let at = (from + k) * sizePx * 3
      for (let to = y * sizePx; to < (y + 1) * sizePx; to++)
        for (let c = 0; c < 3; c++) planes[c * area + to] = (planes[c * area + to] as number) + (weight * (narrow[at++] as number)) / 255
    }
  return planes
}

type WeightedSum = { from: number; weights: Float64Array }

/** For each of `sizeTo` places along the square: what it takes from the source places that the picture covers; the rest is black. */
function sumsOf(side: number, sizeTo: number, covered: number): WeightedSum[] {
  const scale = side / sizeTo
  const blur = gaussian((scale - 1) / 2)
  const radius = (blur.length - 1) / 2
  return Array.from({ length: sizeTo }, (_, i) => {
    const centre = Math.max(0, (i + 0.5) * scale - 0.5)
    const before = Math.min(Math.floor(centre), side - 1)
    const share = centre - before
    const weights = new Float64Array(covered)
    for (const [middle, part] of [[before, 1 - share] as const, [Math.min(before + 1, side - 1), share] as const])
      for (const [k, weight] of blur.entries()) {
        const at = reflected(middle + k - radius, side)
        if (at < covered) weights[at] = (weights[at] as number) + part * weight
      }
    const from = weights.findIndex((weight) => weight !== 0)
    const to = weights.findLastIndex((weight) => weight !== 0)
    return from < 0 ? { from: 0, weights: new Float64Array() } : { from, weights: weights.slice(from, to + 1) }
  })
}

/** Cut at three deviations; a single 1 where nothing is to be blurred. */
function gaussian(deviation: number): number[] {
  if (deviation <= 0) return [1]
  const radius = Math.ceil(3 * deviation)
  const weights = Array.from({ length: 2 * radius + 1 }, (_, k) => Math.exp(-((k - radius) ** 2) / (2 * deviation ** 2)))
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => weight / sum)
}

/** Mirrored at the centres of the first and the last place. */
function reflected(at: number, side: number): number {
  const inside = at < 0 ? -at : at
  return inside > side - 1 ? 2 * (side - 1) - inside : inside
}
