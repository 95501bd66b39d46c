import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PacketTable, VideoHeader } from './backend.ts'
import { lastNotAbove, planSampling } from './sampling-plan.ts'

const header = { unit: { num: 1, den: 1000 }, startS: 0 } as VideoHeader
const table = (pts: number[], keyPts: number[] = []): PacketTable => ({
  pts: Float64Array.from(pts),
  keyPts: Float64Array.from(keyPts),
  exact: true,
  complaints: [],
})
const rate = (framesPerSecond: number) => ({ mode: 'rate', framesPerSecond }) as const

it('takes for each tick the first frame that is not earlier', () => {
  expect([...planSampling(header, table([0, 400, 800, 1200, 1600, 2000]), rate(1)).pts]).toEqual([0, 1200, 2000])
})

it('takes a frame once however many ticks fall on it', () => {
  expect([...planSampling(header, table([0, 5000, 5100, 9000]), rate(1)).pts]).toEqual([0, 5000, 9000])
})

it('counts from the start of the file', () => {
  expect([...planSampling({ ...header, startS: 10 }, table([10_000, 10_500, 11_000]), rate(1)).pts]).toEqual([10_000, 11_000])
})

it('takes the key frames alone when asked', () => {
  expect([...planSampling(header, table([0, 40, 80], [0, 80]), { mode: 'keyframes' }).pts]).toEqual([0, 80])
})

it('stops at the limit and says so', () => {
  const plan = planSampling(header, table([0, 1000, 2000]), rate(1), 2)
  expect([[...plan.pts], plan.cut]).toEqual([[0, 1000], true])
})

it('never takes more frames than ticks, nor leaves a tick without its frame', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 200 }),
      fc.double({ min: 0.05, max: 30, noNaN: true }),
      (times, perSecond) => {
        const pts = [...new Set(times)].sort((a, b) => a - b)
        const chosen = planSampling(header, table(pts), rate(perSecond)).pts
        expect(chosen[0]).toBe(pts[0])
        for (let tick = 1; tick / perSecond <= (pts.at(-1) ?? 0) / 1000; tick += 1) {
          const first = pts.find((stamp) => (stamp / 1000 + 0.0006) * perSecond >= tick)
          expect(chosen.includes(first ?? Number.NaN)).toBe(true)
        }
      },
    ),
  )
})

it('finds the last value that is not above', () => {
  const values = Float64Array.from([1, 3, 3, 7])
  expect([0, 1, 2, 3, 6, 7, 9].map((value) => lastNotAbove(values, value))).toEqual([-1, 0, 0, 2, 2, 3, 3])
})
