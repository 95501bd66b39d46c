import { z } from 'zod'
import { decisionRuleSchema } from './decision.ts'

/** What SQS carries: it only wakes a runner. Postgres holds the truth about the job. */
export const jobMessageSchema = z.strictObject({ v: z.literal(1), jobId: z.uuid(), orgId: z.uuid() })
export type JobMessage = z.infer<typeof jobMessageSchema>

/** `selftest` is free and touches nothing: it walks through the queue and a runner, and ends as it was asked to. */
export const jobTasks = ['ingest', 'annotate', 'selftest'] as const
export type JobTask = (typeof jobTasks)[number]

export const jobStates = ['queued', 'running', 'succeeded', 'partially_succeeded', 'failed', 'canceled'] as const
export type JobState = (typeof jobStates)[number]
export const finalJobStates: ReadonlySet<JobState> = new Set<JobState>(['succeeded', 'partially_succeeded', 'failed', 'canceled'])

/** Stages of a job as progress shows them: those of an ingest in order; other tasks are `working`. */
export const jobStages = ['downloading', 'verifying', 'decoding', 'embedding', 'working', 'saving', 'done'] as const
export type JobStage = (typeof jobStages)[number]

/** Input of an ingest job, stored on the job row. */
export const ingestInputSchema = z.object({
  assetId: z.uuid(),
  /** Frames a second taken from a video; `keyframes` takes the encoder's own key frames only. */
  sampling: z.union([
    z.object({ mode: z.literal('rate'), framesPerSecond: z.number().positive() }),
    z.object({ mode: z.literal('keyframes') }),
  ]),
  /** The asset has frames of an earlier ingest: they go in the transaction that saves the first new ones. */
  replace: z.boolean().optional(),
})
export type IngestInput = z.infer<typeof ingestInputSchema>

/** Input of an annotate job, stored on the job row: either the frames or the asset whose frames are meant. */
export const annotateInputSchema = z.object({
  frameIds: z.array(z.uuid()).optional(),
  assetId: z.uuid().optional(),
  /** `threshold` null: the pack's own. */
  labels: z.array(z.object({ labelId: z.uuid(), threshold: z.number().nullable() })),
  rule: decisionRuleSchema,
  /** Stores no region and no verdict, and is free: what it found is kept on the job. */
  preview: z.literal(true).optional(),
})
export type AnnotateInput = z.infer<typeof annotateInputSchema>

/** What a preview found, as it is stored on the job row: the best first. */
export const annotatePreviewSchema = z.array(
  z.object({
    frameId: z.uuid(),
    regions: z.array(
      z.object({
        labelId: z.uuid(),
        box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
        score: z.number(),
      }),
    ),
  }),
)
export type AnnotatePreview = z.infer<typeof annotatePreviewSchema>

/** Input of a selftest job, stored on the job row. */
export const selftestInputSchema = z.object({
  steps: z.number().int().min(1),
  stepMs: z.number().int().min(0),
  outcome: z.enum(['succeeded', 'partially_succeeded', 'failed']),
})
export type SelftestInput = z.infer<typeof selftestInputSchema>

/** What is stored of each task. */
export type JobInputs = { ingest: IngestInput; annotate: AnnotateInput; selftest: SelftestInput }
export type JobInput = JobInputs[JobTask]
