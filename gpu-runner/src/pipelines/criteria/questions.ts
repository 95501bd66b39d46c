import type { Criterion, RubricContent } from '@kensa/contract/rubric'
import { criteriaPerAssessment } from '@kensa/contract/usage'
import { z } from 'zod'
import type { Question } from '../../vlm/client.ts'
import { textTokens } from '../../vlm/token-budget.ts'

/** The form that a model's answer must have. */
export type CriteriaAnswer = { criteria: Record<string, 0 | 1>; trigger_match: string | null; confidence: number }

export type CriteriaQuestion = Pick<Question<CriteriaAnswer>, 'name' | 'instructions' | 'schema' | 'answerTokensMax'> & {
  /** Whether the model is told the patterns and asked which of them it sees. */
  asksPattern: boolean
}

/** Kept free, so that a refused answer can be complained about. */
const complaintTokens = 400

/**
 * A rubric as questions about one picture: one, where it has `criteriaPerAssessment` criteria at most and leaves room in `roomTokens` (see
 * `Vlm.roomTokens`); otherwise as few as that takes, the criteria in their order. Patterns are told by their names alone, never by their
 * rules, and only where the model sees all criteria: its own opinion is to be independent of the points.
 */
export function buildQuestions({ criteria, patterns }: RubricContent, roomTokens: number): CriteriaQuestion[] {
  const fits = ({ instructions, answerTokensMax }: CriteriaQuestion) =>
    textTokens(instructions) + answerTokensMax + complaintTokens <= roomTokens
  if (criteria.length <= criteriaPerAssessment) {
    const whole = question(criteria, patterns)
    if (fits(whole)) return [whole]
  }
  const parts: Criterion[][] = []
  for (const criterion of criteria) {
    const part = parts.at(-1)
    if (part && part.length < criteriaPerAssessment && fits(question([...part, criterion], []))) part.push(criterion)
    else parts.push([criterion])
  }
  return parts.map((part) => question(part, []))
}

function question(criteria: readonly Criterion[], patterns: RubricContent['patterns']): CriteriaQuestion {
  const patternIds = patterns.map(({ id }) => id)
  const shape = Object.fromEntries(criteria.map(({ id }) => [id, z.literal([0, 1])]))
  const longest = {
    criteria: Object.fromEntries(criteria.map(({ id }) => [id, 0])),
    trigger_match: patternIds.reduce((long, id) => (id.length > long.length ? id : long), 'null'),
    confidence: 0.123456,
  }
  return {
    name: 'criteria',
    instructions: instructionsFor(criteria, patterns),
    schema: z.strictObject({
      criteria: z.strictObject(shape),
      trigger_match: patternIds.length > 0 ? z.enum(patternIds).nullable() : z.null(),
      confidence: z.number().min(0).max(1),
    }),
    // Models may write with line breaks and indents.
    answerTokensMax: textTokens(JSON.stringify(longest, null, 2)),
    asksPattern: patternIds.length > 0,
  }
}

function instructionsFor(criteria: readonly Criterion[], patterns: RubricContent['patterns']): string {
  return [
    'You inspect one picture. Answer every question about it by what is to be seen in it alone: 1 for yes, 0 for no.',
    '',
    'criteria:',
    ...criteria.map(({ id, question }) => `${id}: ${question}`),
    '',
    ...(patterns.length > 0
      ? ['trigger_match: the id of the finding that fits the picture best, or null when none does:', ...patterns.map(nameOf)]
      : ['trigger_match: null.']),
    '',
    'confidence: how sure you are of all your answers together, from 0 to 1.',
  ].join('\n')
}

const nameOf = ({ id, name }: RubricContent['patterns'][number]) => `${id}: ${name}`
