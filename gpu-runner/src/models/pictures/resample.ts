import type { Picture } from './picture.ts'

/** `bicubic` is Keys' cubic with a = −0.5, as in Pillow. */
export type Filter = 'bilinear' | 'bicubic'

const filters: Record<Filter, { support: number; weight: (x: number) => number }> = {
  bilinear: { support: 1, weight: (x) => Math.max(0, 1 - Math.abs(x)) },
  bicubic: { support: 2, weight: keys },
}
const fractionBits = 22

/**
 * Resizes by convolution with a filter as wide as the pixels that fall onto one (antialiased), along the rows first, each pass rounded to
 * bytes in fixed point: Pillow's `Image.resize` to the byte (but for a picture that becomes both wider and lower, which Pillow 13 resizes
 * the other way round) and torchvision's to one level. Models were trained on pictures resized so; sharp's shrink-on-load and its kernels
 * give others. 12 megapixels take 0.1 to 0.2 s on one core, so it belongs into a decoding process, or behind a coarser shrink.
 * Source: Pillow, src/libImaging/Resample.c.
 */
export function resample(picture: Picture, width: number, height: number, filter: Filter): Picture {
  const columns = width === picture.width ? picture : alongRows(picture, width, filter)
  return height === columns.height ? columns : alongColumns(columns, height, filter)
}

type Taps = { from: Int32Array; count: Int32Array; weights: Int32Array; most: number }

function alongRows({ width, height, pixels }: Picture, widthTo: number, filter: Filter): Picture {
  const { from, count, weights, most } = tapsOf(width, widthTo, filter)
  const out = new Uint8Array(widthTo * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < widthTo; x++) {
      let [r, g, b] = [half, half, half]
      let at = (y * width + (from[x] as number)) * 3
      for (let k = x * most, end = k + (count[x] as number); k < end; k++, at += 3) {
        const weight = weights[k] as number
        r += weight * (pixels[at] as number)
        g += weight * (pixels[at + 1] as number)
        b += weight * (pixels[at + 2] as number)
      }
      const to = (y * widthTo + x) * 3
      out[to] = byteOf(r)
      out[to + 1] = byteOf(g)
      out[to + 2] = byteOf(b)
    }
  return { width: widthTo, height, pixels: out }
}

function alongColumns({ width, height, pixels }: Picture, heightTo: number, filter: Filter): Picture {
  const { from, count, weights, most } = tapsOf(height, heightTo, filter)
  const row = width * 3
  const out = new Uint8Array(row * heightTo)
  const sums = new Float64Array(row)
  for (let y = 0; y < heightTo; y++) {
    sums.fill(half)
    for (let k = 0; k < (count[y] as number); k++) {
      const weight = weights[y * most + k] as number
      const start = ((from[y] as number) + k) * row
      for (let x = 0; x < row; x++) sums[x] = (sums[x] as number) + weight * (pixels[start + x] as number)
    }
    for (let x = 0; x < row; x++) out[y * row + x] = byteOf(sums[x] as number)
  }
  return { width, height: heightTo, pixels: out }
}

const half = 2 ** (fractionBits - 1)

function byteOf(sum: number): number {
  const level = Math.floor(sum / 2 ** fractionBits)
  return level < 0 ? 0 : level > 255 ? 255 : level
}

/** For each pixel of the result: the first source pixel that it takes from, how many, and their weights in fixed point. */
function tapsOf(size: number, sizeTo: number, filter: Filter): Taps {
  const { support, weight } = filters[filter]
  const scale = size / sizeTo
  const stretch = Math.max(1, scale)
  const reach = support * stretch
  const most = Math.ceil(reach) * 2 + 1
  const taps = { from: new Int32Array(sizeTo), count: new Int32Array(sizeTo), weights: new Int32Array(sizeTo * most), most }
  for (let i = 0; i < sizeTo; i++) {
    const centre = (i + 0.5) * scale
    const from = Math.max(0, Math.trunc(centre - reach + 0.5))
    const count = Math.min(size, Math.trunc(centre + reach + 0.5)) - from
    const exact = Array.from({ length: count }, (_, k) => weight((k + from - centre + 0.5) / stretch))
    const sum = exact.reduce((a, b) => a + b, 0)
    taps.from[i] = from
    taps.count[i] = count
    for (const [k, w] of exact.entries()) taps.weights[i * most + k] = awayFromZero((w / sum) * 2 ** fractionBits)
  }
  return taps
}

function awayFromZero(x: number): number {
  return x < 0 ? Math.trunc(x - 0.5) : Math.trunc(x + 0.5)
}

function keys(x: number): number {
  const a = -0.5
  const d = Math.abs(x)
  if (d < 1) return ((a + 2) * d - (a + 3)) * d * d + 1
  return d < 2 ? (((d - 5) * d + 8) * d - 4) * a : 0
}
