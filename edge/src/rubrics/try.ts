import { hashRules } from '@kensa/algorithms/patterns/hash-rules'
import { compilePatterns } from '@kensa/algorithms/patterns/rank-patterns'
import type { rubricTrialResultSchema, rubricTrialSchema } from '@kensa/contract/api/rubrics'
import { type FieldError, KensaError } from '@kensa/contract/errors'
import type { CriterionAnswers, RubricContent } from '@kensa/contract/rubric'
import { rulesOf } from '@kensa/contract/rules-of'
import type { z } from 'zod'
import { summarize } from '../http/field-errors.ts'
import { wordPatterns } from './word-patterns.ts'

/** What answers would make by a content that need not be stored. Nothing is written, and no model is asked. */
export async function tryRubric({
  content,
  answers,
  language,
}: z.output<typeof rubricTrialSchema>): Promise<z.infer<typeof rubricTrialResultSchema>> {
  const rules = rulesOf(content)
  const ranked = compilePatterns(rules)(wholeAnswers(content, answers))
  return { rulesHash: await hashRules(rules), patterns: wordPatterns(ranked, content, language) }
}

function wholeAnswers({ criteria }: RubricContent, answers: CriterionAnswers): Record<string, 0 | 1> {
  const given = new Map(Object.entries(answers))
  const whole: Record<string, 0 | 1> = {}
  const faults: FieldError[] = []
  for (const { id } of criteria) {
    const answer = given.get(id)
    if (answer === 0 || answer === 1) whole[id] = answer
    else faults.push({ path: `answers.${id}`, message: `must be 0 or 1; found ${answer === undefined ? 'nothing' : 'null'}` })
    given.delete(id)
  }
  for (const id of given.keys()) faults.push({ path: `answers.${id}`, message: 'is no criterion of the rubric' })
  if (faults.length > 0) throw new KensaError('invalid_input', summarize(faults), { fields: faults })
  return whole
}
