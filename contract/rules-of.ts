import type { RubricContent } from './rubric.ts'

/** What of a rubric decides: its criteria's ids and its patterns' rules, as `algorithms/patterns` takes them. */
export function rulesOf({ criteria, patterns }: RubricContent) {
  return {
    criteria: criteria.map(({ id }) => id),
    patterns: patterns.map(({ id, priority, triggers, required }) => ({ id, priority, triggers, required })),
  }
}
