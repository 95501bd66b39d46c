import type { Size } from './shortest-edge.ts'

/** One value a pixel, rows first. */
export type Plane = Size & { values: Float32Array }

/** Some of a picture's pixels, all of which must be in it. */
export type PixelWindow = Size & { left: number; top: number }

const wholeOf = ({ width, height }: Size): PixelWindow => ({ left: 0, top: 0, width, height })

/**
 * Bilinear sampling at pixel centres, without antialias: PyTorch's `interpolate(mode='bilinear', align_corners=False)`. Of the result only
 * what lies in a window, by default all of it; the rest costs nothing.
 */
export function resizePlane({ width, height, values }: Plane, to: Size, window: PixelWindow = wholeOf(to)): Plane {
  const columns = samplesOf(width, to.width, window.left, window.width)
  const rows = samplesOf(height, to.height, window.top, window.height)
  const out = new Float32Array(window.width * window.height)
  const line = new Float32Array(width)
  let at = 0
  for (const { before, after, share } of rows) {
    for (let x = 0; x < width; x++)
      line[x] = (1 - share) * (values[before * width + x] as number) + share * (values[after * width + x] as number)
    for (const column of columns)
      out[at++] = (1 - column.share) * (line[column.before] as number) + column.share * (line[column.after] as number)
  }
  return { width: window.width, height: window.height, values: out }
}

function samplesOf(size: number, sizeTo: number, first: number, count: number) {
  return Array.from({ length: count }, (_, i) => {
    const centre = Math.max(0, ((first + i + 0.5) * size) / sizeTo - 0.5)
    const before = Math.min(Math.floor(centre), size - 1)
    return { before, after: Math.min(before + 1, size - 1), share: centre - before }
  })
}
