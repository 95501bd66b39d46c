import { compilePatterns } from './rank-patterns.ts'
import type { RuleSet } from './rule-set.ts'

/**
 * Patterns that no answers can bring to the first place: each is tried with the answers that suit it best (its triggers as wanted, all
 * else so as to help the others least). A rule set with some is probably a mistake. Throws `RangeError`.
 */
export function unreachablePatterns(rules: RuleSet): string[] {
  const rank = compilePatterns(rules)
  return rules.patterns
    .filter((pattern) => {
      const own = new Map<string, 0 | 1>(pattern.triggers.map(({ criterion, wanted }) => [criterion, wanted]))
      for (const criterion of pattern.required) own.set(criterion, 1)
      const others = rules.patterns.filter((other) => other.id !== pattern.id).flatMap(({ triggers }) => triggers)
      const answers = Object.fromEntries(
        rules.criteria.map((criterion) => {
          const points = (wanted: 0 | 1) =>
            others.reduce((sum, each) => (each.criterion === criterion && each.wanted === wanted ? sum + each.points : sum), 0)
          return [criterion, own.get(criterion) ?? (points(1) <= points(0) ? 1 : 0)] as const
        }),
      )
      return rank(answers)[0]?.id !== pattern.id
    })
    .map(({ id }) => id)
}
