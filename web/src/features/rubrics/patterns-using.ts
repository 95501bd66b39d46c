import type { DraftPattern } from './draft.ts'

/** Patterns that name a criterion, as a trigger or as required. */
export function patternsUsing(patterns: readonly DraftPattern[], key: string): DraftPattern[] {
  return patterns.filter(({ required, triggers }) => required.includes(key) || triggers.some(({ criterion }) => criterion === key))
}

export function withoutCriterion(patterns: readonly DraftPattern[], key: string): DraftPattern[] {
  return patterns.map((pattern) => ({
    ...pattern,
    required: pattern.required.filter((each) => each !== key),
    triggers: pattern.triggers.filter(({ criterion }) => criterion !== key),
  }))
}
