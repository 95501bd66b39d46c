import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { jobStages, jobStates, jobTasks } from '../job-message.ts'
import { jobRequestSchema } from '../job-requests.ts'
import { limits } from '../limits.ts'
import { outlineSchema } from '../region.ts'
import { usageUnitNames } from '../usage.ts'
import { pageSchema } from './page.ts'
import { storedErrorSchema } from './problem.ts'
import { regionBoxSchema } from './regions.ts'

export const jobProgressSchema = z
  .object({
    stage: z.enum(jobStages).nullable().meta({ description: 'What the runner is doing; null before it starts' }),
    done: z.int().meta({ description: 'Frames (or steps) finished' }),
    total: z.int().nullable().meta({ description: 'Frames (or steps) expected; null while unknown' }),
  })
  .meta({ id: 'JobProgress' })

const microsSchema = z.int().meta({ description: 'Micro-dollars (1 USD = 1,000,000)' })

export const jobPriceSchema = z
  .object({
    reservedMicros: microsSchema.meta({ description: 'Held for what is still to be done, in micro-dollars; 0 once the job has ended' }),
    chargedMicros: microsSchema.meta({
      description: 'Charged for what was saved, in micro-dollars; attempts after the first charge nothing again',
    }),
  })
  .meta({ id: 'JobPrice' })

export const jobSchema = z
  .object({
    id: idSchema('job'),
    task: z.enum(jobTasks).meta({ description: 'Kind of work' }),
    state: z.enum(jobStates).meta({ description: 'Where the job stands' }),
    progress: jobProgressSchema,
    price: jobPriceSchema,
    attempt: z.int().meta({ description: 'Attempts so far; three in a row that save nothing end the job' }),
    assetId: idSchema('asset').nullable().meta({ description: 'The asset that the job is about, if one' }),
    projectId: idSchema('project').nullable().meta({ description: 'The project that the job is about, if one' }),
    assetName: z.string().nullable().meta({ description: "That asset's file name" }),
    error: storedErrorSchema.nullable().meta({ description: 'Why it failed; null otherwise' }),
    itemErrorCount: z.int().meta({ description: 'Items (frames) that failed one by one' }),
    createdAt: z.iso.datetime().meta({ description: 'When it was asked for (UTC)' }),
    startedAt: z.iso.datetime().nullable().meta({ description: 'When a runner first took it (UTC)' }),
    finishedAt: z.iso.datetime().nullable().meta({ description: 'When it ended (UTC)' }),
  })
  .meta({ id: 'Job' })
export type Job = z.infer<typeof jobSchema>
export const jobPageSchema = pageSchema(jobSchema, 'JobPage')

export const jobResultSchema = z
  .object({
    regionCount: z.int().meta({ description: 'Regions that it proposed, so far; without those that a later job took the place of' }),
    frameCount: z.int().meta({ description: 'Frames that have one or more of its regions' }),
    assessmentCount: z.int().meta({ description: 'Frames about which it answered a rubric, so far' }),
    toReviewCount: z.int().meta({ description: 'How many of them the machine could not decide alone' }),
    preview: z
      .array(
        z.object({
          frameId: idSchema('frame'),
          regions: z
            .array(
              z.object({
                labelId: idSchema('label'),
                box: regionBoxSchema.meta({ description: 'Where it is' }),
                outline: outlineSchema
                  .nullable()
                  .meta({ description: 'A mask in pixels of the frame, where masks were asked for and a plausible one was found' }),
                score: z.number().min(0).max(1).meta({ description: 'Score of the model' }),
              }),
            )
            .max(limits.annotatePreviewRegionsMax)
            .meta({ description: `The best ${limits.annotatePreviewRegionsMax} at most, best first` }),
        }),
      )
      .nullable()
      .meta({ description: 'What a preview found, frame by frame; null for jobs that are none, and until it has ended' }),
  })
  .meta({ id: 'JobResult' })
export type JobResult = z.infer<typeof jobResultSchema>

export const jobItemErrorSchema = z
  .object({
    id: idSchema('jobItem'),
    subject: z.string().meta({ description: 'What failed: a time code of the video, a page, a frame or a label', example: 't=12.000s' }),
    error: storedErrorSchema,
  })
  .meta({ id: 'JobItemError' })
export type JobItemError = z.infer<typeof jobItemErrorSchema>
export const jobItemErrorPageSchema = pageSchema(jobItemErrorSchema, 'JobItemErrorPage')

export const jobFilterSchema = z.object({
  state: z.enum(jobStates).optional().meta({ description: 'Only jobs in this state' }),
  task: z.enum(jobTasks).optional().meta({ description: 'Only jobs of this kind' }),
  assetId: idSchema('asset').optional(),
  projectId: idSchema('project').optional(),
  createdFrom: z.iso.datetime({ offset: true }).optional().meta({ description: 'Only jobs asked for at or after this instant' }),
  createdBefore: z.iso.datetime({ offset: true }).optional().meta({ description: 'Only jobs asked for before this instant' }),
})

export const jobEstimateSchema = z
  .object({
    task: z.enum(jobTasks).meta({ description: 'Kind of work' }),
    lines: z
      .array(
        z.object({
          unit: z.enum(usageUnitNames).meta({ description: 'What is counted' }),
          quantity: z.int().meta({ description: 'How many of the unit at most' }),
          amountMicros: microsSchema.meta({ description: 'Price of the line in micro-dollars' }),
        }),
      )
      .meta({ description: 'Empty for work that is free' }),
    totalMicros: microsSchema.meta({ description: 'What the job reserves, in micro-dollars: the most that it is expected to cost' }),
  })
  .meta({ id: 'JobEstimate' })
export type JobEstimate = z.infer<typeof jobEstimateSchema>

export const bulkJobRequestSchema = z
  .strictObject({
    jobs: z
      .array(jobRequestSchema)
      .min(1)
      .max(limits.bulkJobsMax)
      .meta({ description: `1 to ${limits.bulkJobsMax} jobs` }),
  })
  .meta({ id: 'BulkJobRequest' })

export const bulkJobIdsSchema = z
  .strictObject({
    jobIds: z
      .array(idSchema('job'))
      .min(1)
      .max(limits.bulkJobsMax)
      .meta({ description: `1 to ${limits.bulkJobsMax} jobs` }),
  })
  .meta({ id: 'BulkJobIds' })

export const bulkJobResultSchema = z
  .object({
    data: z
      .array(
        z.object({
          index: z.int().meta({ description: 'Position in the request, from 0' }),
          job: jobSchema.nullable().meta({ description: 'The job as it stands now; null when it was refused' }),
          error: storedErrorSchema.nullable().meta({ description: 'Why this one was refused; null otherwise' }),
        }),
      )
      .meta({ description: 'One result for each of the request, in its order' }),
  })
  .meta({ id: 'BulkJobResult' })
export type BulkJobResult = z.infer<typeof bulkJobResultSchema>
