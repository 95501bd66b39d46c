import type { RubricContent } from '@kensa/contract/rubric'
import { expect, it } from 'vitest'
import { compareContent } from './compare-content.ts'

const content = (): RubricContent => ({
  criteria: ['A01', 'A02', 'A03'].map((id) => ({ id, question: `Is ${id}?`, lookFor: null, yes: { en: 'y', ja: 'は' }, no: {} })),
  patterns: [
    {
      ...{ id: 'P01', name: 'Danger', priority: 0, required: [], wording: {} },
      triggers: [
        { criterion: 'A01', wanted: 1, points: 2 },
        { criterion: 'A02', wanted: 1, points: 2 },
      ],
    },
  ],
})
const changes = (change: (content: RubricContent) => unknown) => {
  const after = content()
  change(after)
  const { criteria, patterns, ...rest } = compareContent(content(), after)
  const told = [...criteria, ...patterns].map((each) =>
    `${each.item.id} ${each.kind} ${'fields' in each ? each.fields.join(',') : ''}`.trim(),
  )
  return { told, ...rest }
}

it('tells nothing of what stayed, however it is listed', () => {
  const same = changes((c) => {
    Object.assign(c.criteria[0] as object, { yes: { ja: 'は', en: 'y' } })
  })
  expect(same).toEqual({ told: [], reordered: false, rulesChanged: false, isSame: true })
})

it('tells what was added, removed and changed, and that the rules are others', () => {
  const told = changes((c) => {
    c.criteria.splice(2, 1, { id: 'A04', question: 'New?', lookFor: null, yes: {}, no: {} })
    Object.assign(c.criteria[0] as object, { question: 'Other?', no: { en: 'n' } })
    Object.assign(c.patterns[0]?.triggers[0] as object, { points: 3 })
  })
  expect(told).toEqual({
    told: ['A01 changed question,no', 'A04 added', 'A03 removed', 'P01 changed triggers'],
    ...{ reordered: false, rulesChanged: true, isSame: false },
  })
})

it('tells words from rules', () => {
  expect(changes((c) => Object.assign(c.patterns[0] as object, { name: 'Peril', wording: { en: 'x' } }))).toEqual({
    told: ['P01 changed name,wording'],
    ...{ reordered: false, rulesChanged: false, isSame: false },
  })
})

it('tells a new id once, not in each pattern that names it', () => {
  const told = changes((c) => {
    Object.assign(c.criteria[0] as object, { id: 'HELMET' })
    Object.assign(c.patterns[0]?.triggers[0] as object, { criterion: 'HELMET' })
  })
  expect(told).toEqual({ told: ['HELMET renamed'], reordered: false, rulesChanged: true, isSame: false })
})

it('tells another order', () => {
  expect(changes((c) => c.criteria.reverse())).toEqual({ told: [], reordered: true, rulesChanged: false, isSame: false })
})
