import { convexHull, type Point } from './convex-hull.ts'

/** The probability map of a text detector: one value a pixel, rows first. */
export type TextMap = { width: number; height: number; values: Float32Array }

/**
 * The outlines of what is above a threshold, each as the convex hull of its pixel centres: the outer edge of every 8-connected region,
 * and the edge around every hole. The same hulls as those of OpenCV's `findContours` with RETR_LIST.
 */
export function regionHulls({ width, height, values }: TextMap, threshold: number): Point[][] {
  const isText = Uint8Array.from(values, (value) => (value > threshold ? 1 : 0))
  const seen = new Uint8Array(isText.length)
  const hulls: Point[][] = []
  for (let start = 0; start < isText.length; start++) {
    if (seen[start] === 1) continue
    const kind = isText[start] as number
    const { places, touchesEdge } = flood(isText, seen, start, width, height, kind === 1)
    if (kind === 1) hulls.push(convexHull(rowEnds(places, width)))
    // A hole's edge is made of the text pixels beside it.
    else if (!touchesEdge)
      hulls.push(
        convexHull(
          rowEnds(
            places.flatMap((at) => textBeside(isText, at, width)),
            width,
          ),
        ),
      )
  }
  return hulls
}

const straight = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const
const slanted = [...straight, [1, 1], [1, -1], [-1, 1], [-1, -1]] as const

function flood(isText: Uint8Array, seen: Uint8Array, start: number, width: number, height: number, diagonal: boolean) {
  const kind = isText[start]
  const steps = diagonal ? slanted : straight
  const places = [start]
  let touchesEdge = false
  seen[start] = 1
  for (let k = 0; k < places.length; k++) {
    const [x, y] = [(places[k] as number) % width, Math.floor((places[k] as number) / width)]
    if (x === 0 || y === 0 || x === width - 1 || y === height - 1) touchesEdge = true
    for (const [dx, dy] of steps) {
      if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue
      const next = (y + dy) * width + x + dx
      if (seen[next] === 1 || isText[next] !== kind) continue
      seen[next] = 1
      places.push(next)
    }
  }
  return { places, touchesEdge }
}

function textBeside(isText: Uint8Array, at: number, width: number): number[] {
  return straight.map(([dx, dy]) => at + dy * width + dx).filter((next) => isText[next] === 1)
}

/** The first and the last place of each row: no other can be a corner of the hull. */
function rowEnds(places: readonly number[], width: number): Point[] {
  const ends = new Map<number, { from: number; to: number }>()
  for (const at of places) {
    const [x, y] = [at % width, Math.floor(at / width)]
    const row = ends.get(y)
    if (!row) ends.set(y, { from: x, to: x })
    else if (x < row.from) row.from = x
    else if (x > row.to) row.to = x
  }
  return [...ends].flatMap(([y, { from, to }]) =>
    from === to
      ? [{ x: from, y }]
      : [
          { x: from, y },
          { x: to, y },
        ],
  )
}
