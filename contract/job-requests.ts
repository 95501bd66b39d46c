import { z } from 'zod'
import { samplingSchema } from './api/sampling.ts'
import { idSchema } from './ids.ts'
import type { JobTask } from './job-message.ts'
import { limits } from './limits.ts'

const ingestRequestSchema = z
  .strictObject({
    task: z
      .literal('ingest')
      .meta({ description: 'Makes an uploaded asset searchable anew; its frames are replaced as new ones are saved' }),
    input: z
      .strictObject({
        assetId: idSchema('asset'),
        sampling: samplingSchema.optional().meta({ description: 'Which frames of a video; as before when absent' }),
      })
      .meta({ description: 'Which asset, and how' }),
  })
  .meta({ id: 'IngestRequest' })

const share = () => z.number().min(0).max(1)
const labelsSchema = z
  .array(
    z.strictObject({
      labelId: idSchema('label'),
      threshold: z
        .number()
        .min(limits.regionThresholdMin)
        .max(1)
        .optional()
        .meta({ description: "Score from which a region is proposed; the model's own when absent" }),
    }),
  )
  .min(1)
  .max(limits.annotateLabelsMax)
  .refine((labels) => new Set(labels.map(({ labelId }) => labelId)).size === labels.length, 'must name each label once')
  .meta({ description: `1 to ${limits.annotateLabelsMax} labels to look for` })

/** The frames of a job, named in one of four ways. */
const framesShape = {
  frameIds: z
    .array(idSchema('frame'))
    .min(1)
    .max(limits.annotateFramesMax)
    .optional()
    .meta({ description: `1 to ${limits.annotateFramesMax} frames` }),
  assetId: idSchema('asset').optional().meta({ description: 'All frames of this asset' }),
  assetIds: z
    .array(idSchema('asset'))
    .min(1)
    .max(limits.annotateAssetsMax)
    .optional()
    .meta({ description: `All frames of 1 to ${limits.annotateAssetsMax} assets, ${limits.annotateFramesMax} frames at most` }),
  projectId: idSchema('project')
    .optional()
    .meta({ description: `All frames of this project as it is now, ${limits.annotateFramesMax} at most` }),
}
type NamedFrames = { [K in keyof typeof framesShape]?: unknown }
const namesFramesOnce = ({ frameIds, assetId, assetIds, projectId }: NamedFrames) =>
  [frameIds, assetId, assetIds, projectId].filter((one) => one !== undefined).length === 1
const framesFault = { path: ['frameIds'], error: 'give one of frameIds, assetId, assetIds and projectId' }

const thresholdRuleSchema = z
  .strictObject({
    kind: z.literal('threshold').meta({ description: 'A plain threshold' }),
    accept: share().meta({ description: 'Answers of this confidence or more are accepted' }),
    reject: share().nullable().default(null).meta({ description: 'Answers below this confidence are rejected' }),
  })
  .refine(({ accept, reject }) => reject === null || reject <= accept, { path: ['reject'], error: 'must be at most accept' })
  .optional()
  .meta({ description: 'Lets the machine decide alone; without it every answer waits for a person' })

const annotateRequestSchema = z
  .strictObject({
    task: z.literal('annotate').meta({ description: 'Finds where labels are to be seen on frames, and proposes a region for each' }),
    input: z
      .strictObject({
        ...framesShape,
        labels: labelsSchema,
        rule: thresholdRuleSchema,
        preview: z
          .boolean()
          .optional()
          .meta({
            description:
              `Looks at ${limits.annotatePreviewFramesMax} frames at most to show what would be found: free, and no region or verdict is ` +
              `stored. \`GET /v1/jobs/{jobId}/result\` has what it found. ${limits.annotatePreviewsPerHourMax} an hour for an organization`,
          }),
        masks: z
          .boolean()
          .optional()
          .meta({
            description:
              'Gives each region an outline too, a mask of what stands out in its box, where a plausible one is found; of ' +
              `${limits.annotateOutlinesPerFrameMax} regions a frame at most, the best. The box is then the mask's. Costs nothing more. Absent: boxes only`,
          }),
      })
      .refine(namesFramesOnce, framesFault)
      .refine(({ preview, frameIds }) => !preview || (frameIds !== undefined && frameIds.length <= limits.annotatePreviewFramesMax), {
        path: ['preview'],
        error: `needs frameIds, ${limits.annotatePreviewFramesMax} at most`,
      })
      .meta({ description: 'Where to look, and for what' }),
  })
  .meta({ id: 'AnnotateRequest' })

const criteriaRequestSchema = z
  .strictObject({
    task: z
      .literal('criteria')
      .meta({ description: 'Answers the criteria of a rubric about frames, and ranks the patterns that the answers make' }),
    input: z
      .strictObject({
        ...framesShape,
        rubricId: idSchema('rubric'),
        rubricNumber: z.int().min(1).optional().meta({ description: 'Version of the rubric; the one in force when absent' }),
        rule: thresholdRuleSchema,
      })
      .refine(namesFramesOnce, framesFault)
      .meta({ description: 'Where to look, and what to ask' }),
  })
  .meta({ id: 'CriteriaRequest' })

const selftestRequestSchema = z
  .strictObject({
    task: z.literal('selftest').meta({ description: 'Walks through the queue and a runner without touching anything; free of charge' }),
    input: z
      .strictObject({
        steps: z.int().min(1).max(limits.selftestStepsMax).default(1).meta({ description: 'Steps of progress' }),
        stepMs: z.int().min(0).max(limits.selftestStepMsMax).default(0).meta({ description: 'Duration of a step in milliseconds' }),
        outcome: z
          .enum(['succeeded', 'partially_succeeded', 'failed'])
          .default('succeeded')
          .meta({ description: 'How the job ends, to rehearse what your program does then' }),
      })
      .prefault({})
      .meta({ description: 'What the rehearsal does; every field may be left out' }),
  })
  .meta({ id: 'SelftestRequest' })

/** Exports and imports are asked for under addresses and scopes of their own. */
type RequestedTask = Exclude<JobTask, 'export' | 'import'>

/** The input of every task that may be asked for as a job. A new task adds its schema here, and the compiler asks for the rest. */
export const jobRequestSchemas = {
  ingest: ingestRequestSchema,
  annotate: annotateRequestSchema,
  criteria: criteriaRequestSchema,
  selftest: selftestRequestSchema,
} as const satisfies Record<RequestedTask, z.ZodType>

export const jobRequestSchema = z
  .discriminatedUnion('task', [
    jobRequestSchemas.ingest,
    jobRequestSchemas.annotate,
    jobRequestSchemas.criteria,
    jobRequestSchemas.selftest,
  ])
  .meta({ id: 'JobRequest' })
export type JobRequest = z.output<typeof jobRequestSchema>
