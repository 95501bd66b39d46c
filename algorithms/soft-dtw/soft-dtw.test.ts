import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { mulberry32 } from '../probability/mulberry32.ts'
import { softAlignment } from './alignment.ts'
import { sakoeChibaBand } from './band.ts'
import { type CostMatrix, squaredDifferences, squaredEuclideanCost } from './cost.ts'
import { softDtwDivergence } from './divergence.ts'
import goldens from './goldens.json' with { type: 'json' }
import { dtwPath } from './path.ts'
import { softDtwValue } from './value.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)
const random = mulberry32(seed)

const randomCost = (rows: number, columns: number): CostMatrix => ({
  values: Float64Array.from({ length: rows * columns }, () => random() * 3),
  rows,
  columns,
})

function alignmentOf(cost: CostMatrix, options: { gamma: number; radius?: number }): Float64Array {
  const all = new Float64Array(cost.rows * cost.columns)
  softAlignment(cost, options, (i, weights) => all.set(weights, i * cost.columns))
  return all
}

it.each(goldens.softDtw)('gives the reference value of %j', ({ x, y, gamma, bandRadius, value, tol }) => {
  const options = bandRadius === undefined ? { gamma } : { gamma, radius: bandRadius }
  expect(Math.abs(softDtwValue(squaredDifferences(x, y), options) - value)).toBeLessThan(tol)
})

it.each(goldens.softDtwDivergence)('gives the reference divergence of %j', ({ x, y, gamma, value, tol }) => {
  const divergence = softDtwDivergence(squaredDifferences(x, y), squaredDifferences(x, x), squaredDifferences(y, y), { gamma })
  expect(Math.abs(divergence - value)).toBeLessThan(tol)
})

it('has a divergence of exactly 0 for equal sequences and of more for others', () => {
  const x = Array.from({ length: 30 }, () => random())
  const y = Array.from({ length: 40 }, () => random())
  const divergence = (a: number[], b: number[]) =>
    softDtwDivergence(squaredDifferences(a, b), squaredDifferences(a, a), squaredDifferences(b, b), { gamma: 0.1 })
  expect(divergence(x, x)).toBe(0)
  expect(divergence(x, y)).toBeGreaterThan(0)
})

it('gives with the widest band exactly what it gives without one', () => {
  for (let n = 0; n < 50; n++) {
    const cost = randomCost(1 + Math.floor(random() * 20), 1 + Math.floor(random() * 20))
    const radius = Math.max(cost.rows, cost.columns)
    expect(softDtwValue(cost, { gamma: 0.3, radius })).toBe(softDtwValue(cost, { gamma: 0.3 }))
    expect(alignmentOf(cost, { gamma: 0.3, radius })).toEqual(alignmentOf(cost, { gamma: 0.3 }))
    expect(dtwPath(cost, radius)).toEqual(dtwPath(cost))
  }
})

it.each([undefined, 3])('aligns by the gradient of its value (radius %s)', (radius) => {
  const step = 1e-6
  for (const [rows, columns] of [
    [1, 1],
    [1, 4],
    [5, 1],
    [9, 7],
    [10, 12],
  ] as const) {
    const cost = randomCost(rows, columns)
    const options = { gamma: 0.5, ...(radius === undefined ? {} : { radius: Math.max(radius, columns) }) }
    const alignment = alignmentOf(cost, options)
    for (let at = 0; at < rows * columns; at++) {
      const shifted = (by: number) => {
        const values = cost.values.slice()
        values[at] = (values[at] as number) + by
        return softDtwValue({ ...cost, values }, options)
      }
      expect(Math.abs((shifted(step) - shifted(-step)) / (2 * step) - (alignment[at] as number))).toBeLessThan(1e-5)
    }
  }
})

it('lets no weight out of the band', () => {
  const cost = randomCost(20, 30)
  const { first, last } = sakoeChibaBand(20, 30, 4)
  softAlignment(cost, { gamma: 0.5, radius: 4 }, (i, weights) => {
    for (const [j, weight] of weights.entries()) if (j < (first[i] as number) || j > (last[i] as number)) expect(weight).toBe(0)
    expect(weights.some((weight) => weight > 0)).toBe(true)
  })
})

it('finds the cheapest path of all', () => {
  for (let n = 0; n < 100; n++) {
    const cost = randomCost(1 + Math.floor(random() * 6), 1 + Math.floor(random() * 6))
    const { cost: found, rows, columns } = dtwPath(cost)
    expect(found).toBeCloseTo(cheapest(cost, cost.rows - 1, cost.columns - 1), 12)
    const along = Array.from(rows, (i, k) => cost.values[i * cost.columns + (columns[k] as number)] as number)
    expect(along.reduce((sum, each) => sum + each, 0)).toBeCloseTo(found, 12)
    expect([rows[0], columns[0], rows.at(-1), columns.at(-1)]).toEqual([0, 0, cost.rows - 1, cost.columns - 1])
    for (let k = 1; k < rows.length; k++) {
      const [down, right] = [(rows[k] as number) - (rows[k - 1] as number), (columns[k] as number) - (columns[k - 1] as number)]
      expect([down, right].every((by) => by === 0 || by === 1) && down + right > 0).toBe(true)
    }
  }
})

/** By trying every path. */
function cheapest({ values, columns }: CostMatrix, i: number, j: number): number {
  const here = values[i * columns + j] as number
  if (i === 0 && j === 0) return here
  const cost = { values, rows: 0, columns }
  const ways = [
    ...(i > 0 ? [cheapest(cost, i - 1, j)] : []),
    ...(j > 0 ? [cheapest(cost, i, j - 1)] : []),
    ...(i > 0 && j > 0 ? [cheapest(cost, i - 1, j - 1)] : []),
  ]
  return here + Math.min(...ways)
}

it('approaches the hard path as gamma goes to 0', () => {
  const cost = randomCost(15, 12)
  expect(softDtwValue(cost, { gamma: 1e-6 })).toBeCloseTo(dtwPath(cost).cost, 4)
})

it('stays finite where naive exponentials would overflow', () => {
  const cost = { values: new Float64Array(100).fill(1e9), rows: 10, columns: 10 }
  expect(softDtwValue(cost, { gamma: 1e-3 })).toBeCloseTo(1e10, 0)
  expect(alignmentOf(cost, { gamma: 1e-3 }).every((weight) => weight >= 0 && weight <= 1 + 1e-9)).toBe(true)
})

it('makes costs from vectors by products, 0 between a vector and itself', async () => {
  const width = 17
  const x = Float32Array.from({ length: 5 * width }, () => random())
  const y = Float32Array.from({ length: 3 * width }, () => random())
  const { values, rows, columns } = await squaredEuclideanCost(x, y, width)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      let direct = 0
      for (let k = 0; k < width; k++) direct += ((x[i * width + k] as number) - (y[j * width + k] as number)) ** 2
      expect(values[i * columns + j]).toBeCloseTo(direct, 4)
    }
  const self = await squaredEuclideanCost(x, x, width)
  for (let i = 0; i < 5; i++) expect(self.values[i * 5 + i]).toBeCloseTo(0, 5)
})

it('names what was wrong with its input', async () => {
  const cost = randomCost(3, 30)
  expect(() => softDtwValue(cost, { gamma: 0 })).toThrow('gamma must be greater than 0; found 0')
  expect(() => dtwPath(cost, 2)).toThrow('radius 2 is too small for 3 × 30: no path fits')
  expect(() => dtwPath({ ...cost, rows: 4 })).toThrow('values must be 4 × 30; found 90')
  await expect(squaredEuclideanCost(new Float32Array(5), new Float32Array(4), 4)).rejects.toThrow(
    'x must hold rows of 4 numbers; found 5 numbers',
  )
})
