import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { mulberry32 } from '../probability/mulberry32.ts'
import { applyConstraints } from './constraints.ts'
import { euclideanMatrix, euclideanRows } from './distance-rows.ts'
import { hdbscan } from './hdbscan.ts'
import cases from './hdbscan-cases.json' with { type: 'json' }
import { representatives } from './representatives.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)
const random = mulberry32(seed)

/** Labels renamed by their first items, so that equal partitions are equal arrays. */
function canonical(labels: ArrayLike<number>): number[] {
  const names = new Map([[-1, -1]])
  return Array.from(labels, (label) => names.get(label) ?? (names.set(label, names.size - 1), names.size - 2))
}

it.each(cases.map((each, n) => ({ n, ...each })))(
  'finds the partition that the hdbscan package finds in set $n',
  ({ points, minClusterSize, minSamples, labels }) => {
    const rows = euclideanRows(points.flat(), points[0]?.length ?? 0)
    expect(canonical(hdbscan(points.length, rows, { minClusterSize, minSamples }).labels)).toEqual(canonical(labels))
  },
)

it('finds the same with kept distances, and however the items are ordered', () => {
  const { points, minClusterSize, minSamples } = cases[0] as (typeof cases)[0]
  const width = points[0]?.length ?? 0
  const options = { minClusterSize, minSamples }
  const plain = hdbscan(points.length, euclideanRows(points.flat(), width), options).labels
  expect(hdbscan(points.length, euclideanMatrix(points.flat(), width), options).labels).toEqual(plain)
  const order = points.map((_, i) => i).sort(() => random() - 0.5)
  const shuffled = hdbscan(
    points.length,
    euclideanRows(
      order.flatMap((i) => points[i] as number[]),
      width,
    ),
    options,
  ).labels
  const back = new Int32Array(points.length)
  for (const [at, i] of order.entries()) back[i] = shuffled[at] as number
  expect(canonical(back)).toEqual(canonical(plain))
})

it('takes too few items, or items all alike, for what they are', () => {
  expect(hdbscan(0, euclideanRows([], 2), { minClusterSize: 2 })).toEqual({ labels: new Int32Array(0), count: 0 })
  expect(hdbscan(1, euclideanRows([1, 2], 2), { minClusterSize: 2 }).labels).toEqual(Int32Array.from([-1]))
  const alike = hdbscan(10, euclideanRows(new Array(20).fill(1), 2), { minClusterSize: 3 })
  expect(alike.labels).toHaveLength(10)
})

it('shows a cluster by its middle first and then by its most different items', () => {
  const points = [0, 1, 2, 3, 4, 100, 101]
  const rows = euclideanRows(points, 1)
  expect(representatives(7, rows, [0, 1, 2, 3, 4], 3)).toEqual([2, 0, 4])
  expect(representatives(7, rows, [5, 6], 9)).toEqual([5, 6])
  expect(representatives(7, rows, [], 3)).toEqual([])
})

it('keeps what a person put together and took apart, over 500 random cases', () => {
  for (let n = 0; n < 500; n++) {
    const count = 20
    const points = Array.from({ length: count }, () => random())
    const labels = Array.from({ length: count }, () => Math.floor(random() * 4) - 1)
    const pair = () => [Math.floor(random() * count), Math.floor(random() * count)] as const
    const constraints = { together: Array.from({ length: 3 }, pair), apart: Array.from({ length: 3 }, pair) }
    let result: Int32Array
    try {
      result = applyConstraints(labels, euclideanRows(points, 1), constraints)
    } catch (error) {
      expect(String(error)).toMatch(/put together and taken apart/)
      continue
    }
    for (const [a, b] of constraints.together) expect(result[a]).toBe(result[b])
    for (const [a, b] of constraints.apart) expect(result[a] === result[b] && result[a] !== -1).toBe(false)
  }
})

it('changes nothing without constraints', () => {
  expect(applyConstraints([0, 0, -1, 1], euclideanRows([1, 2, 3, 4], 1), { together: [], apart: [] })).toEqual(
    Int32Array.from([0, 0, -1, 1]),
  )
})

it('names what was wrong with its input', () => {
  expect(() => hdbscan(3, euclideanRows([1, 2, 3], 1), { minClusterSize: 1 })).toThrow(
    'minClusterSize must be a whole number, 2 or more; found 1',
  )
  expect(() => euclideanRows([1, 2, 3], 2)).toThrow('points must hold rows of 2 numbers; found 3 numbers')
  expect(() => applyConstraints([0], euclideanRows([1], 1), { together: [[0, 5]], apart: [] })).toThrow(
    'a constraint names item 5; there are 1',
  )
})
