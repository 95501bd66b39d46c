import type { Mask } from '../boxes/rle.ts'

/**
 * The mask without its specks and small holes: parts (joined by sides) of fewer than `partShare` of the largest part's pixels go, holes that
 * do not reach the mask's edge and have fewer than `holeShare` of them are filled. Linear in pixels.
 */
export function keepLargeParts({ width, height, pixels }: Mask, partShare: number, holeShare: number): Mask {
  const parts = labelParts({ width, height, pixels }, 1)
  const largest = parts.sizes.reduce((a, b) => Math.max(a, b), 0)
  const kept = pixels.map((on, i) => (on && (parts.sizes[parts.of[i] as number] as number) >= partShare * largest ? 1 : 0))
  const holes = labelParts({ width, height, pixels: kept }, 0)
  const filled = kept.map((on, i) => {
    const hole = holes.of[i] as number
    return on || (!holes.open[hole] && (holes.sizes[hole] as number) < holeShare * largest) ? 1 : 0
  })
  return { width, height, pixels: filled }
}

/** Number of its part for each pixel of the value (−1 for the others), the parts' sizes, and which of them touch the edge. */
function labelParts({ width, height, pixels }: Mask, value: 0 | 1) {
  const of = new Int32Array(width * height).fill(-1)
  const sizes: number[] = []
  const open: boolean[] = []
  const stack: number[] = []
  const visit = (i: number, part: number) => {
    if (of[i] !== -1 || pixels[i] !== value) return
    of[i] = part
    stack.push(i)
  }
  for (let start = 0; start < of.length; start++) {
    if (of[start] !== -1 || pixels[start] !== value) continue
    const part = sizes.length
    let [size, touches] = [0, false]
    visit(start, part)
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      size++
      const x = i % width
      if (x > 0) visit(i - 1, part)
      if (x < width - 1) visit(i + 1, part)
      if (i >= width) visit(i - width, part)
      if (i + width < of.length) visit(i + width, part)
      touches ||= x === 0 || x === width - 1 || i < width || i + width >= of.length
    }
    sizes.push(size)
    open.push(touches)
  }
  return { of, sizes, open }
}
