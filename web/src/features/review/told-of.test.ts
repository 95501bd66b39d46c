import { expect, it } from 'vitest'
import { toldOf } from './told-of.ts'

it('reads what the machine answered, and takes what is not an answer for one that nobody could tell', () => {
  const value = { rubricId: 'rubric_1', rubricNumber: 2, answers: { A01: 1, A02: 0, A03: null, A04: 'yes' } }
  const evidence = { seenAt: { A01: { x: 1, y: 2, width: 3, height: 4 }, A02: { x: 1 } } }
  expect(toldOf({ value, evidence })).toEqual({
    ...{ rubricId: 'rubric_1', rubricNumber: 2 },
    answers: { A01: 1, A02: 0, A03: null, A04: null },
    seenAt: { A01: { x: 1, y: 2, width: 3, height: 4 } },
  })
})

it('reads an item that says nothing without failing', () => {
  expect(toldOf({ value: {}, evidence: { seenAt: null } })).toEqual({ rubricId: '', rubricNumber: 1, answers: {}, seenAt: {} })
})
