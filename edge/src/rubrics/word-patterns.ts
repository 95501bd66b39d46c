import type { RankedPattern } from '@kensa/algorithms/patterns/rank-patterns'
import { wordPattern } from '@kensa/algorithms/patterns/word-pattern'
import type { WordedPattern } from '@kensa/contract/api/rubrics'
import type { RubricContent } from '@kensa/contract/rubric'

/** Ranked patterns with their names and how each is put. */
export function wordPatterns(ranked: readonly RankedPattern[], { criteria, patterns }: RubricContent, language: string): WordedPattern[] {
  return ranked.map((one) => ({
    ...one,
    name: patterns.find(({ id }) => id === one.id)?.name ?? one.id,
    wording: wordPattern(one, patterns, criteria, language),
  }))
}
