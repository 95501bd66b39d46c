import type { RubricContent } from '@kensa/contract/rubric'
import { expect, it } from 'vitest'
import { contentOf, draftOf, languagesOf, newCriterion } from './draft.ts'
import { nextCode } from './next-code.ts'
import { pastedCriteria } from './pasted-criteria.ts'

const content: RubricContent = {
  criteria: [
    { id: 'A01', question: 'Is a helmet worn?', lookFor: 'helmet', yes: { en: 'a helmet is worn' }, no: { de: 'kein Helm' } },
    { id: 'A02', question: 'Is the floor wet?', lookFor: null, yes: {}, no: {} },
  ],
  patterns: [
    {
      id: 'P01',
      name: 'Danger',
      priority: 1,
      required: ['A02'],
      triggers: [{ criterion: 'A01', wanted: 0, points: 3 }],
      wording: { en: '{pattern}: {reasons}.' },
    },
  ],
}
const written = { name: 'Protection', description: '', content }

it('saves what it began with when nothing was written', () => {
  expect(contentOf(draftOf(written))).toEqual(content)
})

it('follows a new id of a criterion into every pattern', () => {
  const draft = draftOf(written)
  Object.assign(draft.criteria[0] as object, { code: 'HELMET' })
  Object.assign(draft.criteria[1] as object, { code: 'A01' })
  const { patterns } = contentOf(draft)
  expect(patterns[0]).toMatchObject({ required: ['A01'], triggers: [{ criterion: 'HELMET' }] })
})

it('saves no text that was left empty, and puts a pasted sentence on one line', () => {
  const draft = draftOf(written)
  const [criterion] = draft.criteria
  if (criterion) Object.assign(criterion, { question: ' Is\n it? ', lookFor: ' ', yes: { en: '', ja: ' はい ' } })
  expect(contentOf(draft).criteria[0]).toMatchObject({ question: 'Is it?', lookFor: null, yes: { ja: 'はい' } })
})

it('knows the languages that are written in', () => {
  expect(languagesOf(draftOf(written))).toEqual(['en', 'ja', 'ko', 'de'])
})

it('gives ids on', () => {
  expect(nextCode([], 'A')).toBe('A01')
  expect(nextCode(['A01', 'A60'], 'A')).toBe('A61')
  expect(nextCode(['A99'], 'A')).toBe('A100')
  expect(nextCode(['C001', 'C007', 'HELMET'], 'A')).toBe('C008')
  expect(nextCode(['HELMET'], 'A')).toBe('A01')
  expect(nextCode(['P9', 'P1'], 'P')).toBe('P10')
})

it('makes criteria of pasted lines, with ids given on, without bullets', () => {
  const made = pastedCriteria('1. Is it red?\r\n\r\n- Is it round?\n• 丸いか\n', ['A01'])
  expect(made.map(({ code, question }) => [code, question])).toEqual([
    ['A02', 'Is it red?'],
    ['A03', 'Is it round?'],
    ['A04', '丸いか'],
  ])
})

it('takes the columns of a spreadsheet, and gives another id where one is taken', () => {
  const made = pastedCriteria('A05\tIs it red?\tred part\nA01\tIs it round?\nIs it flat?\tflat part', ['A01'])
  expect(made.map(({ code, question, lookFor }) => [code, question, lookFor])).toEqual([
    ['A05', 'Is it red?', 'red part'],
    ['A06', 'Is it round?', ''],
    ['A07', 'Is it flat?', 'flat part'],
  ])
  expect(newCriterion('A01').key).not.toBe(newCriterion('A01').key)
})
