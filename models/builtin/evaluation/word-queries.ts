import type { EvaluationQuery } from '@kensa/samples/demo-queries'
import { things } from '../concepts.ts'
import { english } from '../vocabulary/english.ts'
import { japanese } from '../vocabulary/japanese.ts'
import { korean } from '../vocabulary/korean.ts'

const languages = { en: english, ja: japanese, ko: korean } as const

/** Up to two words a thing and language, of those that mean nothing else. */
export function wordQueries(): EvaluationQuery[] {
  return Object.entries(languages).flatMap(([language, words]) => {
    const uses = new Map<string, number>()
    for (const list of Object.values(words)) for (const word of list) uses.set(word, (uses.get(word) ?? 0) + 1)
    return things.flatMap((thing) =>
      (words[thing] ?? [])
        .filter((word) => uses.get(word) === 1)
        .slice(0, 2)
        .map((text) => ({ text, language: language as keyof typeof languages, asked: { thing } })),
    )
  })
}
