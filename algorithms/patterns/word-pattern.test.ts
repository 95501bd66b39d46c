import { expect, it } from 'vitest'
import { wordPattern } from './word-pattern.ts'

const criteria = [
  { id: 'A01', question: 'Is a helmet worn?', yes: { en: 'a helmet is worn' }, no: { en: 'no helmet is worn', ja: 'ヘルメットなし' } },
  { id: 'A02', question: 'Is the floor wet?', yes: { ja: '床が濡れている' }, no: {} },
]
const pattern = {
  id: 'P01',
  name: 'Danger',
  wording: { en: '{pattern} ({points}): {reasons}.', ja: '{reasons}のため{pattern}' },
  triggers: [
    { criterion: 'A01', wanted: 0 },
    { criterion: 'A02', wanted: 1 },
  ],
} as const
const ranked = { id: 'P01', score: 5, fired: ['A01', 'A02'] }
const put = (language: string, given: Parameters<typeof wordPattern>[1] = [pattern]) => wordPattern(ranked, given, criteria, language)

it('fills the template in with the reasons as they were answered', () => {
  expect(put('ja')).toBe('ヘルメットなし、床が濡れているのためDanger')
  expect(put('en')).toBe('Danger (5): no helmet is worn, Is the floor wet? ✓.')
})

it('falls back from a region to its language, then to English, then to names', () => {
  expect(put('ja-JP')).toBe(put('ja'))
  expect(put('fr')).toBe(put('en'))
  expect(put('en', [{ ...pattern, wording: {} }])).toBe('Danger: no helmet is worn, Is the floor wet? ✓')
  expect(put('en', [])).toBe('P01')
})

it('takes nothing that is filled in for a placeholder, and no name of the language itself for a text', () => {
  expect(put('en', [{ ...pattern, name: '{points} $& {reasons}' }])).toBe(
    '{points} $& {reasons} (5): no helmet is worn, Is the floor wet? ✓.',
  )
  expect(put('constructor')).toBe(put('en'))
})
