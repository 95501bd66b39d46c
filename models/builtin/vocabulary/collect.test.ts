import { expect, it } from 'vitest'
import { concepts } from '../concepts.ts'
import { collectVocabulary } from './collect.ts'
import { english } from './english.ts'
import { japanese } from './japanese.ts'
import { korean } from './korean.ts'
import { vocabularySchema } from './schema.ts'

it.each([
  ['English', english],
  ['Japanese', japanese],
  ['Korean', korean],
])('has a word for every concept in %s', (_, language) => {
  for (const concept of concepts) expect(language[concept]?.length ?? 0, concept).toBeGreaterThan(0)
})

it('lists each word once, none of them a stop word, and fits its own schema', () => {
  const vocabulary = vocabularySchema.parse(collectVocabulary())
  const texts = vocabulary.words.map((word) => word.text)
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts.filter((text) => vocabulary.stopWords.includes(text))).toEqual([])
  expect(texts.length).toBeGreaterThan(900)
})
