import { rubricContentSchema } from '@kensa/contract/rubric'
import { expect, it } from 'vitest'
import { contentOf, type RubricDraft } from './draft.ts'
import { findProblems } from './find-problems.ts'

const draft = (): RubricDraft => ({
  name: 'Protection',
  description: '',
  criteria: ['A01', 'A02'].map((code) => ({ key: `k${code}`, code, question: 'Is it?', lookFor: '', yes: {}, no: {} })),
  patterns: [
    {
      ...{ key: 'kP01', code: 'P01', name: 'Danger', priority: 0, required: ['kA02'], wording: { en: '{pattern}' } },
      triggers: [{ criterion: 'kA01', wanted: 1, points: 2 }],
    },
  ],
})
const told = (change: (draft: RubricDraft) => void, unreachable: string[] = []) => {
  const changed = draft()
  change(changed)
  const problems = findProblems(changed, unreachable)
  // What is told as no problem can be saved, and what is told as one could not.
  expect(rubricContentSchema.safeParse(contentOf(changed)).success, JSON.stringify(problems)).toBe(
    !problems.some(({ warning, path }) => !warning && path !== 'name'),
  )
  return problems.map(({ path, code }) => `${path} ${code}`)
}
const first = <T>(items: T[]): T => items[0] as T

it('finds nothing in a draft that can be saved', () => {
  expect(told(() => {})).toEqual([])
})

it.each<[string, (draft: RubricDraft) => void, string[]]>([
  ['no name', (d) => Object.assign(d, { name: ' ' }), ['name nameMissing']],
  [
    'a doubled id, at both places',
    (d) => Object.assign(first(d.criteria), { code: 'A02' }),
    ['criteria.0.code codeTwice', 'criteria.1.code codeTwice'],
  ],
  ['an odd id', (d) => Object.assign(first(d.criteria), { code: 'a 1' }), ['criteria.0.code codeForm']],
  ['no id', (d) => Object.assign(first(d.patterns), { code: '' }), ['patterns.0.code codeMissing']],
  ['no question', (d) => Object.assign(first(d.criteria), { question: ' ' }), ['criteria.0.question questionMissing']],
  ['a question that is too long', (d) => Object.assign(first(d.criteria), { question: 'x'.repeat(301) }), ['criteria.0.question tooLong']],
  ['an odd character', (d) => Object.assign(first(d.criteria), { yes: { en: 'a\u0007b' } }), ['criteria.0.yes.en oddCharacter']],
  ['no name of a pattern', (d) => Object.assign(first(d.patterns), { name: '' }), ['patterns.0.name patternNameMissing']],
  ['a priority that is no number', (d) => Object.assign(first(d.patterns), { priority: Number.NaN }), ['patterns.0.priority priority']],
  ['no trigger', (d) => Object.assign(first(d.patterns), { triggers: [] }), ['patterns.0.triggers noTriggers']],
  ['half points', (d) => Object.assign(first(first(d.patterns).triggers), { points: 0.5 }), ['patterns.0.triggers.0.points points']],
  ['a criterion that is not there', (d) => d.criteria.splice(0, 1), ['patterns.0.triggers.0.points triggerMissing']],
  ['a required one that is not there', (d) => d.criteria.splice(1, 1), ['patterns.0.required requiredMissing']],
  [
    'a doubled trigger',
    (d) => first(d.patterns).triggers.push({ ...first(first(d.patterns).triggers) }),
    ['patterns.0.triggers.1.points triggerTwice'],
  ],
])('tells of %s at its field', (_, change, expected) => {
  expect(told(change)).toEqual(expected)
})

it('warns of what is probably a mistake', () => {
  expect(told((d) => Object.assign(first(d.patterns), { wording: { en: '{patern} and {reasons}' } }), ['P01'])).toEqual([
    'patterns.0.wording.en placeholder',
    'patterns.0.name unreachable',
  ])
})

it('needs a criterion', () => {
  expect(told((d) => Object.assign(d, { criteria: [], patterns: [] }))).toEqual(['criteria noCriteria'])
})
