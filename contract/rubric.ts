import { z } from 'zod'
import { lineSchema } from './api/text.ts'
import { limits } from './limits.ts'

const id = (example: string) =>
  z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{0,15}$/, 'must be a capital letter, then up to 15 capital letters, digits and underscores')
    .meta({ example })
const criterionId = id('A01').meta({ description: 'A criterion of the rubric' })

const textsOf = (charsMax: number, description: string) =>
  z
    .record(z.string().min(2).max(35), lineSchema(charsMax))
    .refine((texts) => Object.keys(texts).length <= limits.labelLanguagesMax, {
      error: `must be in ${limits.labelLanguagesMax} languages at most`,
    })
    .default({})
    .meta({ description: `${description}, by language (BCP 47)` })

export const criterionSchema = z
  .strictObject({
    id: criterionId.meta({ description: 'Names it in answers and patterns', example: 'A01' }),
    question: lineSchema(limits.criterionQuestionCharsMax).meta({
      description: `What the model is asked about the picture, to be answered with yes or no; 1 to ${limits.criterionQuestionCharsMax} characters`,
      example: 'Is a helmet worn?',
    }),
    lookFor: lineSchema(limits.labelNameCharsMax).nullable().default(null).meta({
      description:
        'The thing whose presence answers the question with yes, for runners without a language model; null: such a runner cannot tell',
      example: 'helmet',
    }),
    yes: textsOf(limits.criterionQuestionCharsMax, 'How it is put when the answer is yes').meta({ example: { en: 'a helmet is worn' } }),
    no: textsOf(limits.criterionQuestionCharsMax, 'How it is put when the answer is no').meta({ example: { en: 'no helmet is worn' } }),
  })
  .meta({ id: 'Criterion' })
export type Criterion = z.output<typeof criterionSchema>

const triggerSchema = z
  .strictObject({
    criterion: criterionId,
    wanted: z.union([z.literal(0), z.literal(1)]).meta({ description: 'The answer that speaks for the pattern: 1 yes, 0 no' }),
    points: z.int().min(0).max(limits.patternPointsMax).meta({ description: 'What it is worth then' }),
  })
  .meta({ id: 'PatternTrigger' })

export const patternSchema = z
  .strictObject({
    id: id('P01').meta({ description: 'Names the pattern' }),
    name: lineSchema(limits.labelNameCharsMax).meta({ description: 'What people call it', example: 'Unprotected head' }),
    priority: z.int().min(0).max(1_000).default(0).meta({ description: 'Among patterns of equal points the lower number goes first' }),
    required: z
      .array(criterionId)
      .max(limits.criteriaMax)
      .default([])
      .meta({ description: 'Criteria that must be answered with yes; otherwise the pattern is out' }),
    triggers: z
      .array(triggerSchema)
      .min(1)
      .max(limits.criteriaMax)
      .meta({ description: 'What speaks for it; those that did are its explanation' }),
    wording: textsOf(limits.wordingCharsMax, 'How the finding is put; {pattern}, {reasons} and {points} are filled in').meta({
      example: { en: '{pattern}: {reasons}.' },
    }),
  })
  .meta({ id: 'RubricPattern' })
export type RubricPattern = z.output<typeof patternSchema>

/** Ids that are there twice, and those that name nothing, each with its path. */
function findFaults({ criteria, patterns }: { criteria: Criterion[]; patterns: RubricPattern[] }, ctx: z.RefinementCtx): void {
  const fault = (path: (string | number)[], message: string) => ctx.addIssue({ code: 'custom', path, message })
  const known = new Set<string>()
  for (const [i, criterion] of criteria.entries()) {
    if (known.has(criterion.id)) fault(['criteria', i, 'id'], `${criterion.id} is there twice`)
    known.add(criterion.id)
  }
  const seen = new Set<string>()
  for (const [i, pattern] of patterns.entries()) {
    if (seen.has(pattern.id)) fault(['patterns', i, 'id'], `${pattern.id} is there twice`)
    seen.add(pattern.id)
    const triggers = new Set<string>()
    for (const [j, { criterion }] of pattern.triggers.entries()) {
      if (!known.has(criterion)) fault(['patterns', i, 'triggers', j, 'criterion'], `${criterion} is no criterion of the rubric`)
      if (triggers.has(criterion)) fault(['patterns', i, 'triggers', j, 'criterion'], `${criterion} is there twice`)
      triggers.add(criterion)
    }
    for (const [j, criterion] of pattern.required.entries())
      if (!known.has(criterion)) fault(['patterns', i, 'required', j], `${criterion} is no criterion of the rubric`)
  }
}

/** What a version of a rubric says: which questions are asked, which patterns the answers make, and how those are put into words. */
export const rubricContentSchema = z
  .strictObject({
    criteria: z
      .array(criterionSchema)
      .min(1)
      .max(limits.criteriaMax)
      .meta({ description: `1 to ${limits.criteriaMax} yes/no questions` }),
    patterns: z
      .array(patternSchema)
      .max(limits.patternsMax)
      .default([])
      .meta({ description: `Up to ${limits.patternsMax} patterns` }),
  })
  .superRefine(findFaults)
  .meta({ id: 'RubricContent' })
export type RubricContent = z.output<typeof rubricContentSchema>
export type RubricContentInput = z.input<typeof rubricContentSchema>

/** 1 yes, 0 no, null: nobody can tell. By criterion. */
export const criterionAnswersSchema = z.record(z.string(), z.union([z.literal(0), z.literal(1), z.null()]))
export type CriterionAnswers = z.infer<typeof criterionAnswersSchema>

export const rankedPatternSchema = z
  .object({
    id: z.string().meta({ description: 'Id of the pattern', example: 'P01' }),
    score: z.int().meta({ description: 'Its points' }),
    fired: z.array(z.string()).meta({ description: 'Criteria whose answers spoke for it: the explanation' }),
  })
  .meta({ id: 'RankedPattern' })

/** Who answered: a vision-language model, or likeness of what is to be seen to the words of `lookFor`. */
export const assessmentMethods = ['language_model', 'similarity'] as const
export const assessmentStates = ['proposed', 'accepted', 'rejected'] as const
export type AssessmentState = (typeof assessmentStates)[number]
