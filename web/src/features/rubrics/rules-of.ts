import type { RuleSet } from '@kensa/algorithms/patterns/rule-set'
import type { RubricContent } from '@kensa/contract/rubric'

/** What recognises patterns, without any words. */
export function rulesOf({ criteria, patterns }: RubricContent): RuleSet {
  return {
    criteria: criteria.map(({ id }) => id),
    patterns: patterns.map(({ id, priority, required, triggers }) => ({ id, priority, required, triggers })),
  }
}
