import { sakoeChibaBand } from './band.ts'
import { type CostMatrix, checkCost } from './cost.ts'

const [fromDiagonal, fromUp, fromLeft] = [0, 1, 2]

export type DtwPath = {
  /** Sum of the costs on the path. */
  cost: number
  /** The pairs from the first to the last: element `rows[k]` of the first sequence goes with `columns[k]` of the second. */
  rows: Int32Array
  columns: Int32Array
}

/**
 * The cheapest alignment of two sequences (plain DTW): monotone, without gaps, from corner to corner. Of equally cheap steps it takes the
 * diagonal, then the one in the first sequence. Time and memory rows × band, one byte a cell. Source: Sakoe and Chiba, IEEE ASSP 26 (1978).
 * Throws `RangeError`.
 */
export function dtwPath(cost: CostMatrix, radius?: number): DtwPath {
  checkCost(cost)
  const { values, rows, columns } = cost
  const { first, last } = sakoeChibaBand(rows, columns, radius)
  const starts = new Float64Array(rows + 1)
  for (let i = 0; i < rows; i++) starts[i + 1] = (starts[i] as number) + (last[i] as number) - (first[i] as number) + 1
  const steps = new Uint8Array(starts[rows] as number)

  let previous = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
  let current = new Float64Array(columns + 1)
  previous[0] = 0
  for (let i = 0; i < rows; i++) {
    const [from, to] = [first[i] as number, last[i] as number]
    current.fill(Number.POSITIVE_INFINITY)
    let left = Number.POSITIVE_INFINITY
    for (let j = from, at = i * columns + from, cell = starts[i] as number; j <= to; j++, at++, cell++) {
      let least = previous[j] as number
      let step = fromDiagonal
      const up = previous[j + 1] as number
      if (up < least) {
        least = up
        step = fromUp
      }
      if (left < least) {
        least = left
        step = fromLeft
      }
      left = (values[at] as number) + least
      current[j + 1] = left
      steps[cell] = step as number
    }
    ;[previous, current] = [current, previous]
  }
  return { cost: previous[columns] as number, ...trace(steps, starts, first, rows, columns) }
}

function trace(steps: Uint8Array, starts: Float64Array, first: Int32Array, rows: number, columns: number): Omit<DtwPath, 'cost'> {
  const path = { rows: new Int32Array(rows + columns), columns: new Int32Array(rows + columns) }
  let at = path.rows.length
  for (let i = rows - 1, j = columns - 1; i >= 0 && j >= 0; ) {
    at--
    path.rows[at] = i
    path.columns[at] = j
    const step = steps[(starts[i] as number) + j - (first[i] as number)]
    if (step !== fromLeft) i--
    if (step !== fromUp) j--
  }
  return { rows: path.rows.slice(at), columns: path.columns.slice(at) }
}
