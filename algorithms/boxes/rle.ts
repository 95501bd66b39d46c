import type { Box } from './box.ts'

/** A mask, one byte a pixel (0 or 1), row by row. */
export type Mask = { width: number; height: number; pixels: Uint8Array }

/** A mask as COCO writes it: run lengths column by column, zeros first. */
export type Rle = { width: number; height: number; counts: number[] }

export function maskToRle({ width, height, pixels }: Mask): Rle {
  if (pixels.length !== width * height) throw new RangeError(`pixels must be ${width} × ${height}; found ${pixels.length}`)
  const counts: number[] = []
  let [value, run] = [0, 0]
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      const pixel = pixels[y * width + x] ? 1 : 0
      if (pixel !== value) {
        counts.push(run)
        ;[value, run] = [pixel, 0]
      }
      run++
    }
  }
  counts.push(run)
  return { width, height, counts }
}

/** The same of a mask that is part of an image `widthPx` × `heightPx`, its first pixel at `left`, `top`: off all around. It must lie inside. */
export function placedMaskToRle({ width, height, pixels }: Mask, left: number, top: number, widthPx: number, heightPx: number): Rle {
  if (left < 0 || top < 0 || left + width > widthPx || top + height > heightPx)
    throw new RangeError(`a mask of ${width} × ${height} at ${left}, ${top} must lie inside ${widthPx} × ${heightPx}`)
  const counts: number[] = []
  const total = widthPx * heightPx
  let [value, from] = [0, 0]
  const turn = (at: number, pixel: 0 | 1) => {
    if (pixel === value || at === total) return
    counts.push(at - from)
    ;[value, from] = [pixel, at]
  }
  for (let x = 0; x < width; x++) {
    const column = (left + x) * heightPx + top
    for (let y = 0; y < height; y++) turn(column + y, pixels[y * width + x] ? 1 : 0)
    if (height < heightPx) turn(column + height, 0)
  }
  turn((left + width) * heightPx, 0)
  counts.push(total - from)
  return { width: widthPx, height: heightPx, counts }
}

export function rleToMask(rle: Rle): Mask {
  checkRle(rle)
  const { width, height, counts } = rle
  const pixels = new Uint8Array(width * height)
  let at = 0
  for (const [n, run] of counts.entries()) {
    if (n % 2 === 1) for (let i = at; i < at + run; i++) pixels[(i % height) * width + Math.floor(i / height)] = 1
    at += run
  }
  return { width, height, pixels }
}

/** The part of a mask within its box, and the box: a small mask of a large picture costs what it is. 0 × 0 when no pixel is set. */
export function rleToCroppedMask(rle: Rle): Mask & { box: Box } {
  const box = rleBox(rle)
  const pixels = new Uint8Array(box.width * box.height)
  let at = 0
  for (const [n, run] of rle.counts.entries()) {
    if (n % 2 === 1)
      for (let i = at; i < at + run; i++) pixels[((i % rle.height) - box.y) * box.width + Math.floor(i / rle.height) - box.x] = 1
    at += run
  }
  return { width: box.width, height: box.height, pixels, box }
}

/** Set pixels. */
export function rleArea({ counts }: Rle): number {
  return counts.reduce((sum, run, n) => (n % 2 === 1 ? sum + run : sum), 0)
}

/** The smallest box around the set pixels; all 0 when there are none. */
export function rleBox({ height, counts }: Rle): Box {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1]
  let at = 0
  for (const [n, run] of counts.entries()) {
    if (n % 2 === 1 && run > 0) {
      const [firstColumn, lastColumn] = [Math.floor(at / height), Math.floor((at + run - 1) / height)]
      left = Math.min(left, firstColumn)
      right = Math.max(right, lastColumn)
      // A run over the end of a column touches its foot and the head of the next.
      top = Math.min(top, lastColumn > firstColumn ? 0 : at % height)
      bottom = Math.max(bottom, lastColumn > firstColumn ? height - 1 : (at + run - 1) % height)
    }
    at += run
  }
  return right < 0 ? { x: 0, y: 0, width: 0, height: 0 } : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }
}

export function checkRle({ width, height, counts }: Rle): void {
  const total = counts.reduce((sum, run) => sum + run, 0)
  if (!counts.every((run) => Number.isInteger(run) && run >= 0)) throw new RangeError('run lengths must be whole numbers, 0 or more')
  if (total !== width * height) throw new RangeError(`run lengths must add up to ${width} × ${height} = ${width * height}; found ${total}`)
}
