import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { assessmentMethods, assessmentStates, criterionAnswersSchema } from '../rubric.ts'
import { pageQuerySchema, pageSchema } from './page.ts'
import { regionBoxSchema } from './regions.ts'
import { wordedPatternSchema } from './rubrics.ts'

const utc = (description: string) => z.iso.datetime().meta({ description })

export const assessmentSchema = z
  .object({
    id: idSchema('assessment'),
    rubricId: idSchema('rubric'),
    rubricNumber: z.int().meta({ description: 'Version of the rubric that was asked' }),
    frameId: idSchema('frame'),
    assetId: idSchema('asset'),
    assetName: z.string().meta({ description: 'File name of the asset' }),
    tMs: z.int().meta({ description: 'Time of the frame in its asset, in milliseconds' }),
    widthPx: z.int().meta({ description: 'Width of the frame in pixels' }),
    heightPx: z.int().meta({ description: 'Height of the frame in pixels' }),
    imageUrl: z.string().meta({ description: 'Signed address of the frame' }),
    thumbUrl: z.string().meta({ description: 'Signed address of a small picture of it' }),
    answers: criterionAnswersSchema.meta({
      description: 'The answers as they stand, people’s corrections in them: 1 yes, 0 no, null where the machine could not tell',
      example: { A01: 1, A02: 0 },
    }),
    machineAnswers: criterionAnswersSchema.meta({ description: 'What the machine had answered', example: { A01: 1, A02: 1 } }),
    patterns: z
      .array(wordedPatternSchema)
      .meta({ description: 'What the answers make, the four best at most, best first; empty while an answer is missing' }),
    seenAt: z
      .record(z.string(), regionBoxSchema)
      .meta({ description: 'Where on the frame it was seen, by criterion, as far as the machine tells' }),
    method: z.enum(assessmentMethods).meta({ description: 'A language model, or likeness to the words of `lookFor`' }),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .meta({ description: "The machine's confidence in its answers, 0 to 1; null where one is missing" }),
    state: z.enum(assessmentStates).meta({ description: '`proposed` until somebody, or a rule, has decided' }),
    verdictId: idSchema('verdict').meta({ description: 'The verdict behind it' }),
    modelAnswerId: idSchema('modelAnswer')
      .nullable()
      .meta({ description: 'The answer of the language model as it came; null where none was asked' }),
    version: z.int().meta({ description: 'Counts its changes, from 1' }),
    createdAt: utc('When it was assessed (UTC)'),
    changedAt: utc('When it was last changed (UTC); null when never').nullable(),
  })
  .meta({ id: 'Assessment' })
export type Assessment = z.infer<typeof assessmentSchema>
export const assessmentPageSchema = pageSchema(assessmentSchema, 'AssessmentPage')

const filterShape = {
  rubricId: idSchema('rubric').optional(),
  rubricNumber: z.coerce.number().int().min(1).optional().meta({ description: 'Only by this version of the rubric' }),
  jobId: idSchema('job').optional().meta({ description: 'Only what this job assessed' }),
  projectId: idSchema('project').optional(),
  assetId: idSchema('asset').optional(),
  frameId: idSchema('frame').optional(),
  state: z.enum(assessmentStates).optional().meta({ description: 'Only those in this state' }),
  patternId: z
    .string()
    .max(16)
    .optional()
    .meta({ description: 'Only those whose first pattern is this one; `none`: those without a pattern' }),
  answered: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{0,15}:[01]$/, 'must be a criterion, a colon and 0 or 1')
    .optional()
    .meta({ description: 'Only those with this answer', example: 'A01:1' }),
  language: z.string().min(2).max(35).default('en').meta({ description: 'Language of the wording (BCP 47)' }),
}
export const assessmentListQuerySchema = pageQuerySchema.extend(filterShape)
export type AssessmentListQuery = z.output<typeof assessmentListQuerySchema>
export type AssessmentFilter = Omit<AssessmentListQuery, 'cursor' | 'limit' | 'language'>
export const assessmentExportQuerySchema = z.object({ ...filterShape, rubricId: idSchema('rubric') })
export type AssessmentExportQuery = z.output<typeof assessmentExportQuerySchema>
export const assessmentLanguageSchema = z.object({ language: filterShape.language })

const { rubricNumber, jobId, projectId, assetId } = filterShape
export const assessmentCountsQuerySchema = z.object({ rubricId: idSchema('rubric'), rubricNumber, jobId, projectId, assetId })
export type AssessmentCountsQuery = z.output<typeof assessmentCountsQuerySchema>

const statesSchema = z
  .object({
    proposed: z.int().meta({ description: 'Undecided ones' }),
    accepted: z.int().meta({ description: 'Accepted ones' }),
    rejected: z.int().meta({ description: 'Rejected ones' }),
  })
  .meta({ id: 'AssessmentStateCounts', description: 'How many there are in each state' })

export const assessmentCountsSchema = z
  .object({
    total: z.int().meta({ description: 'All of the rubric under this filter' }),
    states: statesSchema,
    patterns: z
      .array(
        z.object({
          patternId: z.string().nullable().meta({ description: 'Their first pattern; null for those without one', example: 'P01' }),
          total: z.int().meta({ description: 'How many there are' }),
          states: statesSchema,
        }),
      )
      .meta({ description: 'By first pattern, most first; patterns that none has are absent' }),
  })
  .meta({ id: 'AssessmentCounts' })
export type AssessmentCounts = z.infer<typeof assessmentCountsSchema>

export const assessmentChangeSchema = z
  .strictObject({
    version: z.int().min(1).meta({ description: 'The version that the change is made to; another one answers 409 `version_conflict`' }),
    answers: criterionAnswersSchema
      .optional()
      .meta({ description: 'New answers to some criteria; the others stay. The patterns follow', example: { A02: 0 } }),
    state: z.enum(assessmentStates).optional().meta({ description: 'A change of answers accepts it unless this says otherwise' }),
  })
  .refine(({ answers, state }) => answers !== undefined || state !== undefined, { path: ['answers'], error: 'give answers or state' })
  .meta({ id: 'AssessmentChange' })
export type AssessmentChange = z.output<typeof assessmentChangeSchema>

export const modelAnswerSchema = z
  .object({
    id: idSchema('modelAnswer'),
    jobId: idSchema('job').nullable().meta({ description: 'The job that asked; null once that job is gone' }),
    frameId: idSchema('frame').nullable().meta({ description: 'The frame that was shown' }),
    endpoint: z.string().meta({ description: 'Name of the server that gave the last answer', example: 'primary' }),
    model: z.string().meta({ description: 'Model as that server names it', example: 'Qwen/Qwen2.5-VL-7B-Instruct' }),
    question: z.string().meta({ description: 'What was asked, word for word' }),
    valid: z.boolean().meta({ description: 'Whether the last answer had the form asked for; nothing is made of one that had not' }),
    tries: z
      .array(
        z.object({
          raw: z.string().meta({ description: 'The answer as it came. Untrusted text' }),
          complaint: z.string().nullable().meta({ description: 'Why it was refused; null for the one that was taken' }),
        }),
      )
      .meta({ description: 'Every answer as it came, in order' }),
    inputTokens: z.int().meta({ description: 'Tokens read, as the servers counted' }),
    outputTokens: z.int().meta({ description: 'Tokens written, as the servers counted' }),
    tookMs: z.int().meta({ description: 'From the question to the last answer, in milliseconds' }),
    createdAt: utc('When it was asked (UTC)'),
  })
  .meta({ id: 'ModelAnswer' })
export type ModelAnswer = z.infer<typeof modelAnswerSchema>
