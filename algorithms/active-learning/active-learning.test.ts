import { expect, it } from 'vitest'
import { euclideanMatrix, euclideanRows } from '../clustering/distance-rows.ts'
import { mulberry32 } from '../probability/mulberry32.ts'
import { normalNumbers } from '../probability/normal.ts'
import { kCenterGreedy } from './k-center.ts'
import { suggestItems } from './suggest.ts'
import { typicality } from './typicality.ts'
import { entropyUncertainty, marginUncertainty } from './uncertainty.ts'

it('leaves no item farther than twice the optimum, over 300 sets solved by trying all picks', () => {
  const random = mulberry32(21)
  for (let n = 0; n < 300; n++) {
    const count = 2 + Math.floor(random() * 11)
    const picks = 1 + Math.floor(random() * Math.min(4, count))
    const points = Array.from({ length: count }, () => [random(), random()] as const)
    const distance = (a: number, b: number) => Math.hypot(points[a]![0] - points[b]![0], points[a]![1] - points[b]![1])
    const { radius, picked } = kCenterGreedy(count, distance, picks)
    expect(new Set(picked).size).toBe(picks)
    expect(radius).toBeLessThanOrEqual(2 * optimum(count, distance, picks) + 1e-12)
  }
})

function optimum(count: number, distance: (a: number, b: number) => number, picks: number): number {
  let best = Number.POSITIVE_INFINITY
  const choose = (from: number, chosen: number[]) => {
    if (chosen.length === picks) {
      const radius = Math.max(...Array.from({ length: count }, (_, i) => Math.min(...chosen.map((c) => (c === i ? 0 : distance(c, i))))))
      best = Math.min(best, radius)
      return
    }
    for (let i = from; i < count; i++) choose(i + 1, [...chosen, i])
  }
  choose(0, [])
  return best
}

it('beats random labelling on at least 8 of 10 pools, measured by the area under the label curve', { timeout: 120_000 }, () => {
  let wins = 0
  for (let seed = 1; seed <= 10; seed++) {
    const pool = makePool(seed)
    const random = mulberry32(seed + 500)
    const byChance = Array.from({ length: pool.count }, (_, i) => i).sort(() => random() - 0.5)
    let at = 0
    const areaRandom = labelCurve(pool, () => byChance[at++] as number)
    const areaActive = labelCurve(
      pool,
      (labelled) => suggestItems({ ...pool, labelled, ...uncertaintyOf(pool, labelled), picks: 1 })[0] as number,
    )
    if (areaActive > areaRandom) wins++
  }
  expect(wins).toBeGreaterThanOrEqual(8)
})

type Pool = ReturnType<typeof makePool>

/** Classes of very different sizes, as in life. */
function makePool(seed: number) {
  const random = mulberry32(seed)
  const normal = normalNumbers(random)
  const sizes = [120, 60, 40, 20, 12, 8, 6]
  const width = 8
  const labels = sizes.flatMap((size, label) => new Array<number>(size).fill(label))
  const centres = sizes.map(() => Array.from({ length: width }, () => 1.6 * normal()))
  const points = Float64Array.from(labels.flatMap((label) => (centres[label] as number[]).map((value) => value + 0.8 * normal())))
  return { count: labels.length, labels, classes: sizes.length, rows: euclideanMatrix(points, width) }
}

function probabilities({ count, rows, labels, classes }: Pool, labelled: readonly number[]): Float64Array[] {
  const row = new Float64Array(count)
  return Array.from({ length: count }, (_, i) => {
    rows(i, row)
    const weight = new Float64Array(classes)
    for (const l of labelled) weight[labels[l] as number] = (weight[labels[l] as number] as number) + Math.exp(-((row[l] as number) ** 2))
    const total = weight.reduce((sum, each) => sum + each, 1e-12)
    return weight.map((each) => each / total)
  })
}

function uncertaintyOf(pool: Pool, labelled: readonly number[]): { uncertainty?: number[] } {
  if (labelled.length < 7) return {}
  return { uncertainty: probabilities(pool, labelled).map((p) => 0.2 + marginUncertainty(p)) }
}

function labelCurve(pool: Pool, next: (labelled: readonly number[]) => number): number {
  const labelled: number[] = []
  let area = 0
  for (let n = 0; n < 40; n++) {
    labelled.push(next(labelled))
    const perClass = new Float64Array(pool.classes)
    for (const [i, p] of probabilities(pool, labelled).entries()) {
      const truth = pool.labels[i] as number
      if (p.indexOf(Math.max(...p)) === truth && Math.max(...p) > 0) perClass[truth] = (perClass[truth] as number) + 1
    }
    area += perClass.reduce((sum, right, c) => sum + right / pool.labels.filter((label) => label === c).length, 0) / pool.classes
  }
  return area
}

it('begins with the middle of what is common, not with what stands out', () => {
  const points = [0, 0.1, 0.2, 0.3, 0.4, 50]
  const typical = typicality(6, euclideanRows(points, 1), 3)
  expect(typical.indexOf(Math.max(...typical))).not.toBe(5)
  expect(suggestItems({ count: 6, rows: euclideanRows(points, 1), labelled: [], picks: 1 })[0]).not.toBe(5)
})

it('never suggests what is labelled, nor anything twice, and stops when nothing is left', () => {
  const rows = euclideanRows([1, 2, 3, 4, 5], 1)
  const suggested = suggestItems({ count: 5, rows, labelled: [2], uncertainty: [1, 1, 1, 1, 1], picks: 9 })
  expect(suggested.toSorted()).toEqual([0, 1, 3, 4])
})

it('is 0 when sure and 1 when torn', () => {
  expect([marginUncertainty([1, 0, 0]), marginUncertainty([0.5, 0.5, 0])]).toEqual([0, 1])
  expect(entropyUncertainty([1, 0, 0])).toBe(0)
  expect(entropyUncertainty([1 / 3, 1 / 3, 1 / 3])).toBeCloseTo(1, 12)
})

it('names what was wrong with its input', () => {
  expect(() => marginUncertainty([1.2])).toThrow('probabilities must be between 0 and 1; found 1.2 at 0')
  expect(() => kCenterGreedy(3, () => 1, 1, [5])).toThrow('start names item 5; there are 3')
  expect(() => suggestItems({ count: 2, rows: () => {}, labelled: [], uncertainty: [1], picks: 1 })).toThrow(
    'uncertainty must be 2, one an item; found 1',
  )
})
