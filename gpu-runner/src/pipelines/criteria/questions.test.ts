import { rubricContentSchema } from '@kensa/contract/rubric'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { textTokens } from '../../vlm/token-budget.ts'
import { buildQuestions } from './questions.ts'

const room = 8_192 - 1_296
const rubric = (count: number, questionChars = 40, patternCount = 2) =>
  rubricContentSchema.parse({
    criteria: Array.from({ length: count }, (_, i) => ({ id: `A${i}`, question: `Q${i} `.padEnd(questionChars, '?') })),
    patterns: Array.from({ length: patternCount }, (_, i) => ({
      ...{ id: `P${i}`, name: `Finding ${i}` },
      triggers: [{ criterion: 'A0', wanted: 1, points: 7_654_3 }],
    })),
  })
const idsOf = ({ schema }: { schema: z.ZodType }) => {
  const { properties } = z.toJSONSchema(schema) as unknown as { properties: { criteria: { required: string[] } } }
  return properties.criteria.required
}

it('asks up to sixty criteria at once, every one of them, with the names of the patterns and not their rules', () => {
  const content = rubric(60)
  const [question, ...others] = buildQuestions(content, room)
  expect(others).toEqual([])
  expect(question?.asksPattern).toBe(true)
  for (const { id, question: text } of content.criteria) expect(question?.instructions).toContain(`\n${id}: ${text}\n`)
  expect(question?.instructions).toContain('\nP1: Finding 1\n')
  expect(question?.instructions).not.toContain('76543')
  const answer = { criteria: Object.fromEntries(content.criteria.map(({ id }) => [id, 1])), trigger_match: 'P1', confidence: 1 }
  const takes = (over: object) => question?.schema.safeParse({ ...answer, ...over }).success
  expect([
    takes({}),
    takes({ trigger_match: null }),
    takes({ trigger_match: 'P2' }),
    takes({ confidence: 1.1 }),
    takes({ note: '' }),
  ]).toEqual([...[true, true, false, false, false]])
  expect([
    takes({ criteria: { ...answer.criteria, A9: 2 } }),
    takes({ criteria: { A0: 1 } }),
    takes({ criteria: { ...answer.criteria, B: 1 } }),
  ]).toEqual([false, false, false])
})

it('leaves room for the answer however it is laid out', () => {
  const [question] = buildQuestions(rubric(60), room)
  const longest = JSON.stringify(
    { criteria: Object.fromEntries(rubric(60).criteria.map(({ id }) => [id, 0])), trigger_match: 'P1', confidence: 0.12 },
    null,
    4,
  )
  expect(question?.answerTokensMax).toBeGreaterThan(longest.length / 2)
  expect(question?.answerTokensMax).toBeLessThan(1_000)
  expect(buildQuestions(rubric(3), room)[0]?.answerTokensMax).toBeLessThan(120)
})

it.each([
  ['more than sixty', rubric(130), [60, 60, 10]],
  ['long questions', rubric(60, 300), undefined],
  ['very many', rubric(200, 300), undefined],
])('asks %s in as few questions as there is room for, in order, without patterns', (_, content, sizes) => {
  const questions = buildQuestions(content, room)
  expect(questions.flatMap(idsOf)).toEqual(content.criteria.map(({ id }) => id))
  if (sizes) expect(questions.map((each) => idsOf(each).length)).toEqual(sizes)
  expect(questions.length).toBeLessThanOrEqual(Math.ceil(content.criteria.length / 15))
  for (const { instructions, answerTokensMax, asksPattern, schema } of questions) {
    expect(textTokens(instructions) + answerTokensMax).toBeLessThan(room)
    expect([asksPattern, instructions.includes('Finding')]).toEqual([false, false])
    expect((z.toJSONSchema(schema) as { properties: object }).properties).toMatchObject({ trigger_match: { type: 'null' } })
  }
})

it('asks one criterion at a time rather than none where there is hardly any room', () => {
  expect(buildQuestions(rubric(3), 10).map(idsOf)).toEqual([['A0'], ['A1'], ['A2']])
})

it('asks for no finding where there are no patterns', () => {
  const [question] = buildQuestions(rubric(2, 40, 0), room)
  expect(question?.instructions).toContain('trigger_match: null.')
  expect(question?.schema.safeParse({ criteria: { A0: 1, A1: 0 }, trigger_match: null, confidence: 0 }).success).toBe(true)
})
