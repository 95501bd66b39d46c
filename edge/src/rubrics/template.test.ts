import { compilePatterns } from '@kensa/algorithms/patterns/rank-patterns'
import { unreachablePatterns } from '@kensa/algorithms/patterns/unreachable'
import { rubricContentSchema } from '@kensa/contract/rubric'
import { rubricTemplate } from '@kensa/contract/rubric-template/content'
import { rulesOf } from '@kensa/contract/rules-of'
import { expect, it } from 'vitest'

const { criteria, patterns } = rubricTemplate
const rules = rulesOf(rubricTemplate)
const languages = ['en', 'ja', 'ko']

it('has sixty criteria and twelve patterns, as a rubric may have them', () => {
  expect(rubricContentSchema.parse(rubricTemplate)).toEqual(rubricTemplate)
  expect([criteria.length, patterns.length]).toEqual([60, 12])
})

it('is worded in three languages throughout, each text of its own', () => {
  for (const { id, yes, no } of criteria) {
    expect([Object.keys(yes), Object.keys(no)], id).toEqual([languages, languages])
    expect(new Set([...Object.values(yes), ...Object.values(no)]).size, id).toBe(6)
  }
  for (const { id, wording } of patterns) {
    expect(Object.keys(wording), id).toEqual(languages)
    for (const text of Object.values(wording)) expect(text, id).toContain('{reasons}')
  }
})

it('uses every criterion, and lets every pattern win', () => {
  const used = new Set(patterns.flatMap(({ triggers, required }) => [...triggers.map(({ criterion }) => criterion), ...required]))
  expect([...used].sort()).toEqual(criteria.map(({ id }) => id))
  expect(unreachablePatterns(rules)).toEqual([])
})

it('finds nothing where all is as it should be, whether somebody is there or not', () => {
  const bad = new Map(patterns.flatMap(({ triggers }) => triggers.map(({ criterion, wanted }) => [criterion, wanted] as const)))
  const good = (person: 0 | 1) =>
    Object.fromEntries(criteria.map(({ id }) => [id, id === 'A01' ? person : bad.get(id) === 1 ? 0 : 1] as const))
  const rank = compilePatterns(rules)
  expect([rank(good(0)), rank(good(1))]).toEqual([[], []])
})
