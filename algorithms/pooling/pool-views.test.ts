import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { mulberry32 } from '../probability/mulberry32.ts'
import { normalNumbers } from '../probability/normal.ts'
import { poolViews, type View } from './pool-views.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)
const random = mulberry32(seed)
const normal = normalNumbers(random)
const vector = (width: number, sigma = 1) => Float64Array.from({ length: width }, () => sigma * normal())

it('does not depend on the order of views', () => {
  for (let n = 0; n < 100; n++) {
    const views = Array.from({ length: 6 }, (): View => ({ embedding: vector(32), quality: random() }))
    const [one, other] = [poolViews(views).embedding, poolViews(views.toReversed()).embedding]
    for (const [k, value] of one.entries()) expect(Math.abs(value - (other[k] as number))).toBeLessThan(1e-6)
  }
})

it('is not changed at all by a view of quality 0', () => {
  const views = Array.from({ length: 3 }, (): View => ({ embedding: vector(16), quality: 0.5 + random() / 2 }))
  const { embedding, weights } = poolViews([...views, { embedding: vector(16, 1000), quality: 0 }])
  expect(embedding).toEqual(poolViews(views).embedding)
  expect(weights[3]).toBe(0)
})

it('uses poor views only when there are no better ones', () => {
  const [a, b] = [vector(8), vector(8)]
  expect(
    poolViews([
      { embedding: a, quality: 0.9 },
      { embedding: b, quality: 0.1 },
    ]).weights,
  ).toEqual(Float64Array.from([1, 0]))
  expect(
    poolViews([
      { embedding: a, quality: 0.1 },
      { embedding: b, quality: 0.1 },
    ]).weights,
  ).toEqual(Float64Array.from([0.5, 0.5]))
})

it('loses at most a point of accuracy when 2 of 6 views are degraded rather than dropped', () => {
  const [classes, width, trials] = [12, 48, 3000]
  const centres = Array.from({ length: classes }, () => vector(width))
  const nearest = (embedding: Float64Array) => {
    const similarities = centres.map(
      (centre) => centre.reduce((sum, value, k) => sum + value * (embedding[k] as number), 0) / Math.hypot(...centre),
    )
    return similarities.indexOf(Math.max(...similarities))
  }
  let [degraded, dropped] = [0, 0]
  for (let trial = 0; trial < trials; trial++) {
    const truth = trial % classes
    const views = Array.from({ length: 6 }, (_, v): View => {
      const isPoor = v < 2
      const noise = vector(width, isPoor ? 9 : 3.2)
      return {
        embedding: noise.map((value, k) => value + ((centres[truth] as Float64Array)[k] as number)),
        quality: isPoor ? 0.25 + 0.1 * random() : 0.8 + 0.2 * random(),
      }
    })
    if (nearest(poolViews(views).embedding) === truth) degraded++
    if (nearest(poolViews(views.slice(2)).embedding) === truth) dropped++
  }
  expect(degraded / trials).toBeGreaterThanOrEqual(dropped / trials - 0.01)
  expect(dropped / trials).toBeGreaterThan(0.6)
})

it('names what was wrong with its input', () => {
  expect(() => poolViews([])).toThrow('views must be 1 or more; found 0')
  expect(() => poolViews([{ embedding: [1, 2], quality: 1.5 }])).toThrow('quality must be between 0 and 1; found 1.5 of view 0')
  expect(() => poolViews([{ embedding: [1, 2], quality: 0 }])).toThrow('no view has a quality greater than 0')
  expect(() => poolViews([{ embedding: [0, 0], quality: 1 }])).toThrow('view 0 has no direction')
})
