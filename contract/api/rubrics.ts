import { z } from 'zod'
import { actorKinds } from '../audit.ts'
import { idSchema } from '../ids.ts'
import { limits } from '../limits.ts'
import { criterionAnswersSchema, rankedPatternSchema, rubricContentSchema } from '../rubric.ts'
import { pageQuerySchema, pageSchema } from './page.ts'
import { lineSchema } from './text.ts'

const utc = (description: string) => z.iso.datetime().meta({ description })

const actorSchema = z
  .object({
    kind: z.enum(actorKinds).meta({ description: 'A person, an API key, a runner, or Kensa itself' }),
    id: z.string().nullable().meta({ description: 'Id of the person or key; null for the others' }),
    name: z.string().meta({ description: 'Name at that time' }),
  })
  .meta({ id: 'RubricActor', description: 'Who made it' })

const summary = {
  id: idSchema('rubric').meta({ description: 'Id of the rubric. It never changes' }),
  name: z.string().meta({ description: 'What people call it', example: 'Protective equipment' }),
  description: z.string().meta({ description: 'What it is for; may be empty' }),
  number: z.int().meta({ description: 'Number of the version of its content that is in force, from 1' }),
  rulesHash: z.string().meta({
    description: 'SHA-256 of the criteria’s ids and the patterns’ rules; the same rules give the same one, however they are written',
  }),
  criterionCount: z.int().meta({ description: 'Criteria of that version' }),
  patternCount: z.int().meta({ description: 'Patterns of that version' }),
  version: z.int().meta({ description: 'Counts its changes, from 1; changes name the one that they began from' }),
  archivedAt: utc('Since when it is hidden from pickers (UTC); null while it is not').nullable(),
  createdAt: utc('When it was created (UTC)'),
  updatedAt: utc('When it was last changed (UTC)'),
}

export const rubricSummarySchema = z.object(summary).meta({ id: 'RubricSummary' })
export type RubricSummary = z.infer<typeof rubricSummarySchema>
export const rubricPageSchema = pageSchema(rubricSummarySchema, 'RubricPage')

export const rubricSchema = z
  .object({
    ...summary,
    content: rubricContentSchema,
    unreachablePatternIds: z
      .array(z.string())
      .meta({ description: 'Patterns that no answers can bring to the first place: probably mistakes' }),
  })
  .meta({ id: 'Rubric' })
export type Rubric = z.infer<typeof rubricSchema>

const name = lineSchema(limits.labelNameCharsMax).meta({
  description: `Name, 1 to ${limits.labelNameCharsMax} characters, unique in the organization whatever the case and width`,
})
const description = z
  .string()
  .trim()
  .max(limits.labelDefinitionCharsMax)
  .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/, 'must not contain control characters')
  .meta({ description: `What it is for, at most ${limits.labelDefinitionCharsMax} characters` })

export const rubricInputSchema = z
  .strictObject({ name, description: description.optional(), content: rubricContentSchema })
  .meta({ id: 'RubricInput' })
export type RubricInput = z.output<typeof rubricInputSchema>

export const rubricChangeSchema = z
  .strictObject({
    version: z
      .int()
      .min(1)
      .meta({ description: 'The version that the change begins from; another one in force answers 409 `version_conflict`' }),
    name: name.optional(),
    description: description.optional(),
    content: rubricContentSchema
      .optional()
      .meta({ description: 'A new version of the content; what was assessed by earlier ones stays as it is' }),
  })
  .meta({ id: 'RubricChange', description: 'What is absent stays as it is' })
export type RubricChange = z.output<typeof rubricChangeSchema>

export const rubricListQuerySchema = pageQuerySchema.extend({
  text: lineSchema(100).optional().meta({ description: 'Only rubrics with this in their name' }),
  archived: z.enum(['exclude', 'include', 'only']).default('exclude').meta({ description: 'Whether archived rubrics are in the list' }),
})

export const rubricVersionSchema = z
  .object({
    number: z.int().meta({ description: 'From 1 on' }),
    rulesHash: z.string().meta({ description: 'SHA-256 of its rules' }),
    criterionCount: z.int().meta({ description: 'Its criteria' }),
    patternCount: z.int().meta({ description: 'Its patterns' }),
    actor: actorSchema,
    createdAt: utc('Since when it was in force (UTC)'),
  })
  .meta({ id: 'RubricVersion' })
export const rubricVersionPageSchema = pageSchema(rubricVersionSchema, 'RubricVersionPage')
export const rubricVersionDetailSchema = rubricVersionSchema.extend({ content: rubricContentSchema }).meta({ id: 'RubricVersionDetail' })
export type RubricVersionDetail = z.infer<typeof rubricVersionDetailSchema>

export const rubricTrialSchema = z
  .strictObject({
    content: rubricContentSchema,
    answers: criterionAnswersSchema.meta({ description: 'An answer to every criterion: 1 yes, 0 no', example: { A01: 1 } }),
    language: z.string().min(2).max(35).default('en').meta({ description: 'Language of the wording (BCP 47)' }),
  })
  .meta({ id: 'RubricTrial' })

/** The patterns of answers and how each is put, as trials and assessments tell them. */
export const wordedPatternSchema = rankedPatternSchema
  .extend({
    name: z.string().meta({ description: 'What people call it' }),
    wording: z.string().meta({ description: 'How the finding is put, in the language asked for or else in English' }),
  })
  .meta({ id: 'WordedPattern' })
export type WordedPattern = z.infer<typeof wordedPatternSchema>

export const rubricTrialResultSchema = z
  .object({
    rulesHash: z.string().meta({ description: 'SHA-256 of the rules that were applied' }),
    patterns: z.array(wordedPatternSchema).meta({ description: 'The four best at most, best first' }),
  })
  .meta({ id: 'RubricTrialResult' })
