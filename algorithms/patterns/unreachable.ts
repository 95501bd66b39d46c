import { compilePatterns } from './rank-patterns.ts'
import type { RuleSet } from './rule-set.ts'

/**
 * Patterns that no answers can bring to the first place: each is tried with the answers that suit it best (its triggers as wanted, all
 * else so as to help the others least). A rule set with some is probably a mistake. Throws `RangeError`.
 */
export function unreachablePatterns(rules: RuleSet): string[] {
  const rank = compilePatterns(rules)
  // A pattern's own triggers settle the criteria that they name, so for all others the points of all patterns are those of the others.
  const points = new Map(rules.criteria.map((criterion): [string, [number, number]] => [criterion, [0, 0]]))
  for (const { triggers } of rules.patterns)
    for (const { criterion, wanted, points: worth } of triggers) (points.get(criterion) as [number, number])[wanted] += worth
  return rules.patterns
    .filter((pattern) => {
      const own = new Map<string, 0 | 1>(pattern.triggers.map(({ criterion, wanted }) => [criterion, wanted]))
      for (const criterion of pattern.required) own.set(criterion, 1)
      const answers = Object.fromEntries(
        rules.criteria.map((criterion) => {
          const [no, yes] = points.get(criterion) as [number, number]
          return [criterion, own.get(criterion) ?? (yes <= no ? 1 : 0)] as const
        }),
      )
      return rank(answers)[0]?.id !== pattern.id
    })
    .map(({ id }) => id)
}
