import { checkImage, type GreyImage, quantiles } from './grey-image.ts'

export type ScaleBar = { x: number; y: number; lengthPx: number; heightPx: number; polarity: 'bright' | 'dark' }

const lowerPart = 0.7
const lengthShareMin = 0.06
const lengthShareMax = 0.6
const heightShareMax = 0.03

/**
 * The scale bar that instruments draw near the foot of an image: an even horizontal bar, very bright or very dark, long and thin, with nothing
 * like it right above and below; undefined when there is none. Throws `RangeError`.
 */
export function findScaleBar(image: GreyImage): ScaleBar | undefined {
  checkImage(image)
  const [low, high] = quantiles(image, [0, 1]) as [number, number]
  if (high === low) return undefined
  const margin = 0.1 * (high - low)
  const bars = [...barsOf(image, 'bright', (value) => value >= high - margin), ...barsOf(image, 'dark', (value) => value <= low + margin)]
  return bars.reduce<ScaleBar | undefined>((best, bar) => (best && best.lengthPx >= bar.lengthPx ? best : bar), undefined)
}

function barsOf(image: GreyImage, polarity: ScaleBar['polarity'], is: (value: number) => boolean): ScaleBar[] {
  const { widthPx, heightPx, values } = image
  const [shortest, longest] = [Math.ceil(lengthShareMin * widthPx), Math.floor(lengthShareMax * widthPx)]
  const highest = Math.max(2, Math.floor(heightShareMax * heightPx))
  const runs: { x: number; y: number; length: number }[] = []
  for (let y = Math.floor(lowerPart * heightPx); y < heightPx; y++)
    for (let x = 0; x < widthPx; ) {
      let end = x
      while (end < widthPx && is(values[y * widthPx + end] as number)) end++
      if (end - x >= shortest && end - x <= longest) runs.push({ x, y, length: end - x })
      x = Math.max(end, x + 1)
    }
  const bars: ScaleBar[] = []
  const used = new Set<number>()
  for (const [n, run] of runs.entries()) {
    if (used.has(n)) continue
    let rows = 1
    for (let m = n + 1; m < runs.length; m++) {
      const next = runs[m] as (typeof runs)[number]
      if (next.y === run.y + rows && Math.abs(next.x - run.x) <= 1 && Math.abs(next.length - run.length) <= 2) {
        used.add(m)
        rows++
      }
    }
    if (rows <= highest && run.length >= 5 * rows && isAlone(image, run, rows, is))
      bars.push({ x: run.x, y: run.y, lengthPx: run.length, heightPx: rows, polarity })
  }
  return bars
}

/** Whether the rows above and below are of another kind, so that it is a bar and not the edge of an area. */
function isAlone(
  { widthPx, heightPx, values }: GreyImage,
  run: { x: number; y: number; length: number },
  rows: number,
  is: (value: number) => boolean,
): boolean {
  return [run.y - 1, run.y + rows].every((y) => {
    if (y < 0 || y >= heightPx) return false
    let same = 0
    for (let x = run.x; x < run.x + run.length; x++) if (is(values[y * widthPx + x] as number)) same++
    return same < run.length / 4
  })
}
