import { compilePatterns, type RankedPattern } from '@kensa/algorithms/patterns/rank-patterns'
import { type FieldError, KensaError } from '@kensa/contract/errors'
import type { CriterionAnswers, RubricContent } from '@kensa/contract/rubric'
import { rulesOf } from '@kensa/contract/rules-of'
import type { assessment } from '@kensa/db/schema/assessment'
import { summarize } from '../http/field-errors.ts'

type Stored = Pick<typeof assessment.$inferSelect, 'answers' | 'patterns' | 'patternId'>

/** Answers with some of them anew; `path` is where those are in the input. */
export function withAnswers(before: CriterionAnswers, some: CriterionAnswers, { criteria }: RubricContent, path: string): CriterionAnswers {
  const known = new Set(criteria.map(({ id }) => id))
  const unknown = Object.keys(some).filter((id) => !known.has(id))
  if (unknown.length > 0) {
    const fields = unknown.map((id): FieldError => ({ path: `${path}.${id}`, message: 'is no criterion of this version of the rubric' }))
    throw new KensaError('invalid_input', summarize(fields), { fields })
  }
  return { ...before, ...some }
}

/** What is stored of answers: they themselves and the patterns that they make, which are none while an answer is missing. */
export function assessed(answers: CriterionAnswers, content: RubricContent): Stored {
  const patterns = rank(answers, content)
  return { answers, patterns, patternId: patterns[0]?.id ?? null }
}

function rank(answers: CriterionAnswers, content: RubricContent): RankedPattern[] {
  const given: Record<string, 0 | 1> = {}
  for (const { id } of content.criteria) {
    const answer = answers[id] ?? null
    if (answer === null) return []
    given[id] = answer
  }
  return compilePatterns(rulesOf(content))(given)
}

/** The criteria that are answered otherwise. */
export function changedAnswers(before: CriterionAnswers, after: CriterionAnswers): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((id) => (before[id] ?? null) !== (after[id] ?? null))
}
