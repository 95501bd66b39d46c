import type { RubricContent } from '@kensa/contract/rubric'
import { expect, it } from 'vitest'
import { changedAnswers, countAnswers, groupedCriteria, patternsOf, toggled } from './answers.ts'

const criterion = (id: string) => ({ id, question: `Is ${id}?`, lookFor: null, yes: { en: `${id} is` }, no: { en: `no ${id}` } })
const content: RubricContent = {
  criteria: ['A01', 'A02', 'A03'].map(criterion),
  patterns: [
    {
      id: 'P01',
      name: 'Bare',
      priority: 0,
      required: [],
      triggers: [{ criterion: 'A01', wanted: 0, points: 5 }],
      wording: { en: '{pattern}: {reasons}.', ja: '{pattern}（{reasons}）' },
    },
    { id: 'P02', name: 'Busy', priority: 0, required: ['A02'], triggers: [{ criterion: 'A02', wanted: 1, points: 9 }], wording: {} },
  ],
}

it('lists yes first, then no, then what nobody could tell, each in the order of the rubric', () => {
  const groups = groupedCriteria(content.criteria, { A01: 0, A02: null, A03: 1 })
  expect(groups.map(({ answer, criteria }) => [answer, criteria.map(({ id }) => id)])).toEqual([
    [1, ['A03']],
    [0, ['A01']],
    [null, ['A02']],
  ])
})

it('takes an answer that is not there for one that nobody could tell', () => {
  expect(groupedCriteria(content.criteria, {})).toEqual([{ answer: null, criteria: content.criteria }])
  expect(patternsOf(content, { A01: 0, A02: 1 }, 'en')).toEqual([])
})

it('ranks and words patterns as the API does, in the language asked for, and none while an answer is missing', () => {
  expect(patternsOf(content, { A01: 0, A02: 1, A03: 0 }, 'ja')).toEqual([
    { id: 'P02', score: 9, fired: ['A02'], name: 'Busy', wording: 'Busy: A02 is' },
    { id: 'P01', score: 5, fired: ['A01'], name: 'Bare', wording: 'Bare（no A01）' },
  ])
  expect(patternsOf(content, { A01: 0, A02: null, A03: 0 }, 'en')).toEqual([])
})

it('makes yes of what nobody could tell, and takes turns after', () => {
  expect([null, 1, 0].map((answer) => toggled(answer as 0 | 1 | null))).toEqual([1, 0, 1])
})

it('counts answers, and tells those that changed', () => {
  expect(countAnswers({ A01: 1, A02: 0, A03: null, A04: 0 })).toEqual({ yes: 1, no: 2, unknown: 1 })
  expect(changedAnswers({ A01: 1, A02: null }, { A01: 1, A02: 0 })).toEqual({ A02: 0 })
})
