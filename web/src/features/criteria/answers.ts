import { compilePatterns } from '@kensa/algorithms/patterns/rank-patterns'
import { wordPattern } from '@kensa/algorithms/patterns/word-pattern'
import type { WordedPattern } from '@kensa/contract/api/rubrics'
import type { Criterion, CriterionAnswers, RubricContent } from '@kensa/contract/rubric'
import { rulesOf } from '@kensa/contract/rules-of'

export type Answer = 0 | 1 | null

/** Yes first, then no, then what nobody could tell: what is there is what people look for. */
export const answerGroups = [1, 0, null] as const satisfies readonly Answer[]
export const answerNames = { 1: 'yes', 0: 'no', null: 'unknown' } as const

export function answerOf(answers: CriterionAnswers, criterionId: string): Answer {
  return answers[criterionId] ?? null
}

/** What a press makes of an answer: what nobody could tell becomes yes, and yes and no take turns. */
export function toggled(answer: Answer): 0 | 1 {
  return answer === 1 ? 0 : 1
}

export function countAnswers(answers: CriterionAnswers): Readonly<Record<'yes' | 'no' | 'unknown', number>> {
  const counts = { yes: 0, no: 0, unknown: 0 }
  for (const answer of Object.values(answers)) counts[answerNames[`${answer}`]]++
  return counts
}

/** The criteria in the groups of how they are answered, each in the rubric's order. */
export function groupedCriteria(criteria: readonly Criterion[], answers: CriterionAnswers): { answer: Answer; criteria: Criterion[] }[] {
  return answerGroups
    .map((answer) => ({ answer, criteria: criteria.filter(({ id }) => answerOf(answers, id) === answer) }))
    .filter((group) => group.criteria.length > 0)
}

/** The answers that differ, as they are in `after`. */
export function changedAnswers(before: CriterionAnswers, after: CriterionAnswers): Record<string, Answer> {
  return Object.fromEntries(Object.entries(after).filter(([id, answer]) => answerOf(before, id) !== answer))
}

/** The patterns of answers, ranked and put as the API does; none while an answer is missing. */
export function patternsOf(content: RubricContent, answers: CriterionAnswers, language: string): WordedPattern[] {
  const told: Record<string, 0 | 1> = {}
  for (const { id } of content.criteria) {
    const answer = answerOf(answers, id)
    if (answer === null) return []
    told[id] = answer
  }
  return compilePatterns(rulesOf(content))(told).map((ranked) => ({
    ...ranked,
    name: content.patterns.find(({ id }) => id === ranked.id)?.name ?? ranked.id,
    wording: wordPattern(ranked, content.patterns, content.criteria, language),
  }))
}
