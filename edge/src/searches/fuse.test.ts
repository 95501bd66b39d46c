import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rankByAppearance, rankByWords } from './fuse.ts'

it('explains every score by components that add up to it', () => {
  const [hit] = rankByWords([{ frameId: 'a', similarity: 0.6 }], () => 0.5, 10)
  expect(hit?.components).toEqual([
    { name: 'appearance', score: 0.8, weight: 0.9 },
    { name: 'file_name', score: 0.5, weight: 0.1 },
  ])
  expect(hit?.score).toBeCloseTo(0.8 * 0.9 + 0.5 * 0.1, 12)
})

it('keeps the order of appearance where no name matches', () => {
  const hits = [0.9, 0.5, 0.1, -0.3].map((similarity, i) => ({ frameId: `f${i}`, similarity }))
  expect(rankByWords(hits, () => 0, 10).map((hit) => hit.frameId)).toEqual(['f0', 'f1', 'f2', 'f3'])
})

it('lifts a matching name among pictures that look alike, not above one that looks far better', () => {
  const named = (frameId: string) => (frameId === 'named' ? 1 : 0)
  const hits = (other: number) => [
    { frameId: 'other', similarity: other },
    { frameId: 'named', similarity: 0.2 },
  ]
  expect(rankByWords(hits(0.25), named, 10)[0]?.frameId).toBe('named')
  expect(rankByWords(hits(0.8), named, 10)[0]?.frameId).toBe('other')
})

it('gives each frame once, in one order, with scores from 0 to 1, whatever comes in', () => {
  const hit = fc.record({ frameId: fc.constantFrom('a', 'b', 'c', 'd'), similarity: fc.double({ min: -1.001, max: 1.001, noNaN: true }) })
  fc.assert(
    fc.property(fc.array(hit), fc.integer({ min: 1, max: 5 }), (hits, count) => {
      const ranked = rankByAppearance(hits, count)
      expect(new Set(ranked.map((one) => one.frameId)).size).toBe(ranked.length)
      expect(ranked.length).toBeLessThanOrEqual(count)
      for (const [i, one] of ranked.entries()) {
        expect(one.score >= 0 && one.score <= 1).toBe(true)
        expect(one.score).toBeLessThanOrEqual(ranked[i - 1]?.score ?? 1)
      }
    }),
    { seed: 7 },
  )
})
