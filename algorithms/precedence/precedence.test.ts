import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { mulberry32 } from '../probability/mulberry32.ts'
import { type Deviation, findDeviations } from './deviations.ts'
import { findOccurrences } from './occurrences.ts'
import { orderGraph } from './order-graph.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)
const random = mulberry32(seed)
const pick = (n: number) => Math.floor(random() * n)

const steps = 8
/** 0 first, 7 last; 1→2 and 3→4→5 beside each other; 6 after 2 and 5. */
const graph = orderGraph(steps, [
  [0, 1],
  [0, 3],
  [1, 2],
  [3, 4],
  [4, 5],
  [2, 6],
  [5, 6],
  [6, 7],
])
const expected = Array.from({ length: steps }, (_, k) => 12 + 3 * k)
const options = { clipsMin: 4, gapMax: 3 }

/** A random order that the graph allows. */
function validOrder(): number[] {
  const order: number[] = []
  while (order.length < steps) {
    const free = Array.from({ length: steps }, (_, k) => k).filter(
      (k) => !order.includes(k) && graph.edges.every(([earlier, later]) => later !== k || order.includes(earlier)),
    )
    order.push(free[pick(free.length)] as number)
  }
  return order
}

/** Clips of a run, each step as long as expected times its factor and ±10 %; a share of the clips is misread. */
function film(order: readonly number[], factors: readonly number[], misread: number): number[] {
  return order.flatMap((step, i) => {
    const natural = Math.exp(0.1 * (random() + random() + random() - 1.5) * 2)
    const length = Math.max(1, Math.round((expected[step] as number) * (factors[i] ?? 1) * natural))
    return Array.from({ length }, () => (random() < misread ? pick(steps) : step))
  })
}

const judge = (clips: readonly number[]) => findDeviations(graph, findOccurrences(clips, steps, options), { clipsExpected: expected })
const nameOf = (deviation: Deviation) =>
  deviation.kind === 'out_of_order' ? `out_of_order ${deviation.after} ${deviation.step}` : `${deviation.kind} ${deviation.step}`

it('raises no alarm for 1,000 valid reorderings', () => {
  for (let n = 0; n < 1000; n++) expect(judge(film(validOrder(), [], 0))).toEqual([])
})

it('finds injected skips, swaps, repeats and wrong speeds with F1 ≥ 0.95 when a tenth of the clips is misread', () => {
  let [found, missed, invented] = [0, 0, 0]
  for (let n = 0; n < 600; n++) {
    const { order, factors, truth } = inject(n % 5)
    const names = new Set(judge(film(order, factors, 0.1)).map(nameOf))
    for (const name of truth) {
      if (names.delete(name)) found++
      else missed++
    }
    invented += names.size
  }
  const f1 = (2 * found) / (2 * found + missed + invented)
  expect(f1, `found ${found}, missed ${missed}, invented ${invented}`).toBeGreaterThanOrEqual(0.95)
})

function inject(kind: number): { order: number[]; factors: number[]; truth: string[] } {
  const order = validOrder()
  const factors: number[] = []
  const at = pick(steps)
  const step = order[at] as number
  if (kind === 0) {
    order.splice(at, 1)
    return { order, factors, truth: [`skipped ${step}`] }
  }
  if (kind === 1) {
    const other = (at + 1 + pick(steps - 1)) % steps
    ;[order[at], order[other]] = [order[other] as number, order[at] as number]
    const truth = graph.edges.filter(([earlier, later]) => order.indexOf(later) < order.indexOf(earlier))
    return { order, factors, truth: truth.map(([earlier, later]) => `out_of_order ${earlier} ${later}`) }
  }
  if (kind === 2) {
    // Not right behind itself: that would be one long occurrence.
    const again = Math.min(steps, at + 2 + pick(steps))
    if (again <= at + 1) return inject(kind)
    order.splice(again, 0, step)
    return again - at < 2 || order[again - 1] === step ? inject(kind) : { order, factors, truth: [`repeated ${step}`] }
  }
  factors[at] = kind === 3 ? 0.5 : 2
  return { order, factors, truth: [`speed ${step}`] }
}

it('gives the speed as the logarithm of the ratio', () => {
  const clips = [...Array(24).fill(0), ...Array(15).fill(1)]
  const speeds = findDeviations(orderGraph(2, [[0, 1]]), findOccurrences(clips, 2, options), { clipsExpected: [12, 30] })
  expect(speeds).toEqual([
    { kind: 'speed', step: 0, logRatio: Math.log(2) },
    { kind: 'speed', step: 1, logRatio: Math.log(0.5) },
  ])
})

it('knows what must come before what by way of other steps', () => {
  expect([graph.before[0 * steps + 7], graph.before[3 * steps + 6], graph.before[1 * steps + 4], graph.before[7 * steps]]).toEqual([
    1, 1, 0, 0,
  ])
})

it('names a circle and other mistakes', () => {
  const circle = () =>
    orderGraph(4, [
      [0, 1],
      [1, 2],
      [2, 1],
    ])
  expect(circle).toThrow('the order has a circle through steps 1, 2')
  expect(() => orderGraph(2, [[0, 2]])).toThrow('an edge names step 2; there are 2')
  expect(() => findOccurrences([0, 9], 2, options)).toThrow('clip 1 shows step 9; there are 2')
  expect(() => findDeviations(graph, [])).toThrow('occurrences must be 8, one a step; found 0')
})
