// HDBSCAN of 5,000 embeddings of 64 numbers with distances computed once, against the same with a distance function that is asked each time.
import { euclideanMatrix, euclideanRows } from '@kensa/algorithms/clustering/distance-rows'
import { hdbscan } from '@kensa/algorithms/clustering/hdbscan'
import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import { type BenchResult, judged } from './result.ts'

const count = 5_000
const width = 64
const options = { minClusterSize: 20, minSamples: 10 }
const goalS = 3

export async function run(): Promise<BenchResult[]> {
  const points = blobs(count, width)
  const smaller = points.subarray(0, (count / 10) * width)
  hdbscan(count / 10, euclideanMatrix(smaller, width), options)
  const oursS = seconds(() => hdbscan(count, euclideanMatrix(points, width), options))
  const askedS = seconds(() => hdbscan(count, euclideanRows(points, width), options))
  const tenthS = seconds(() => hdbscan(count / 10, euclideanMatrix(smaller, width), options))
  const details = { items: count, 'numbers an item': width, 'in all s': oursS, 'goal s': goalS, 'distances asked each time s': askedS }
  return [
    judged({ name: 'hdbscan 5,000 × 64 ÷ distances asked each time', ratio: oursS / askedS, limit: 0.75, good: 'at most', details }),
    judged({
      name: 'hdbscan growth from 500 to 5,000 items ÷ 100',
      ratio: oursS / tenthS / 100,
      limit: 1.5,
      good: 'at most',
      details: { tenthS },
    }),
  ]
}

function blobs(items: number, numbers: number): Float32Array {
  const random = mulberry32(7)
  const centres = Array.from({ length: 12 }, () => Array.from({ length: numbers }, () => random() * 4))
  const points = new Float32Array(items * numbers)
  for (let i = 0; i < items; i++)
    for (let k = 0; k < numbers; k++) points[i * numbers + k] = (centres[i % 12]?.[k] ?? 0) + random() + random() - 1
  return points
}

function seconds(work: () => unknown): number {
  const startedMs = performance.now()
  work()
  return (performance.now() - startedMs) / 1000
}
