import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Deviation } from '../precedence/deviations.ts'
import { sopScore, usualRules } from './sop-score.ts'

const steps = [
  { weight: 2, critical: false },
  { weight: 1, critical: true },
  { weight: 1, critical: false },
]

const anyStep = fc.nat(steps.length - 1)
const anyDeviation: fc.Arbitrary<Deviation> = fc.oneof(
  anyStep.map((step) => ({ kind: 'skipped' as const, step })),
  fc.tuple(anyStep, anyStep).map(([step, after]) => ({ kind: 'out_of_order' as const, step, after })),
  fc.tuple(anyStep, fc.integer({ min: 2, max: 9 })).map(([step, times]) => ({ kind: 'repeated' as const, step, times })),
  fc.tuple(anyStep, fc.double({ min: -5, max: 5, noNaN: true })).map(([step, logRatio]) => ({ kind: 'speed' as const, step, logRatio })),
)

it('is 100 for a run without deviations', () => {
  expect(sopScore(steps, [])).toEqual({ score: 100, points: [], capped: false })
})

it('is never raised by one more deviation, and stays between 0 and 100', () => {
  fc.assert(
    fc.property(fc.array(anyDeviation), anyDeviation, fc.nat(), (deviations, one, at) => {
      const before = sopScore(steps, deviations).score
      const after = sopScore(steps, deviations.toSpliced(at % (deviations.length + 1), 0, one)).score
      expect(after).toBeLessThanOrEqual(before)
      expect(after).toBeGreaterThanOrEqual(0)
      expect(before).toBeLessThanOrEqual(100)
    }),
  )
})

it('costs what the weights and the rules say', () => {
  expect(sopScore(steps, [{ kind: 'skipped', step: 0 }])).toMatchObject({ score: 50, points: [50] })
  expect(sopScore(steps, [{ kind: 'out_of_order', step: 2, after: 0 }])).toMatchObject({ score: 87.5 })
  expect(sopScore(steps, [{ kind: 'repeated', step: 2, times: 3 }])).toMatchObject({ score: 87.5 })
  expect(sopScore(steps, [{ kind: 'speed', step: 0, logRatio: -Math.LN2 }])).toMatchObject({ score: 87.5 })
})

it('caps the score when a critical step was skipped, whatever its weight', () => {
  expect(sopScore(steps, [{ kind: 'skipped', step: 1 }])).toMatchObject({ score: 50, capped: true })
  expect(sopScore(steps, [{ kind: 'repeated', step: 1, times: 2 }])).toMatchObject({ capped: false })
})

it('names what was wrong with its input', () => {
  expect(() => sopScore(steps, [{ kind: 'skipped', step: 3 }])).toThrow('a deviation names step 3; there are 3')
  expect(() => sopScore([{ weight: -1, critical: false }], [])).toThrow('weight must be 0 or more; found -1 at step 0')
  expect(() => sopScore(steps, [], { ...usualRules, criticalCap: 101 })).toThrow('criticalCap must be between 0 and 100; found 101')
})
