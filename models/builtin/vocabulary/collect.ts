import { type Concept, concepts } from '../concepts.ts'
import { normalise } from '../normalise.ts'
import { english } from './english.ts'
import { japanese } from './japanese.ts'
import { korean } from './korean.ts'
import type { Vocabulary } from './schema.ts'
import { stopWords } from './stop-words.ts'

/** All languages as one list, in a fixed order; each concept's own name is a word too. */
export function collectVocabulary(): Vocabulary {
  const meanings = new Map<string, Concept[]>()
  for (const language of [english, japanese, korean]) {
    for (const concept of concepts) {
      for (const word of language[concept] ?? []) {
        const text = normalise(word)
        const known = meanings.get(text) ?? []
        if (!known.includes(concept)) meanings.set(text, [...known, concept])
      }
    }
  }
  return {
    version: 1,
    words: [...meanings].map(([text, meant]) => ({ text, concepts: meant })),
    stopWords: [...new Set(stopWords.map(normalise))],
  }
}
