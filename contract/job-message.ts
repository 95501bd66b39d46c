import { z } from 'zod'
import { exportFormats, importConflictRules } from './annotation-files.ts'
import { decisionRuleSchema } from './decision.ts'
import { outlineSchema, regionStates } from './region.ts'

/** What SQS carries: it only wakes a runner. Postgres holds the truth about the job. */
export const jobMessageSchema = z.strictObject({ v: z.literal(1), jobId: z.uuid(), orgId: z.uuid() })
export type JobMessage = z.infer<typeof jobMessageSchema>

/** `selftest` is free and touches nothing: it walks through the queue and a runner, and ends as it was asked to. */
export const jobTasks = ['ingest', 'annotate', 'criteria', 'export', 'import', 'selftest'] as const
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
  /** Outlines are wanted beside the boxes. */
  masks: z.literal(true).optional(),
})
export type AnnotateInput = z.infer<typeof annotateInputSchema>

/** Input of a criteria job, stored on the job row: the frames, or the asset whose frames are meant, and the version of the rubric asked for. */
export const criteriaInputSchema = z.object({
  frameIds: z.array(z.uuid()).optional(),
  assetId: z.uuid().optional(),
  rubricId: z.uuid(),
  rubricNumber: z.int().min(1),
  rule: decisionRuleSchema,
})
export type CriteriaInput = z.infer<typeof criteriaInputSchema>

/** What a preview found, as it is stored on the job row: the best first. */
export const annotatePreviewSchema = z.array(
  z.object({
    frameId: z.uuid(),
    regions: z.array(
      z.object({
        labelId: z.uuid(),
        box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
        outline: outlineSchema.optional(),
        score: z.number(),
      }),
    ),
  }),
)
export type AnnotatePreview = z.infer<typeof annotatePreviewSchema>

const uuids = z.array(z.uuid()).nullable()

/** Input of an export job, stored on the job row: what goes into the file and how. Its row in `annotation_export` has the job's id. */
export const exportInputSchema = z.object({
  format: z.enum(exportFormats),
  /** Null: all. */
  filter: z.object({
    projectId: z.uuid().nullable(),
    assetIds: uuids,
    frameIds: uuids,
    labelIds: uuids,
    states: z.array(z.enum(regionStates)),
  }),
  /** Percent of the assets; null where the file is one. */
  split: z.object({ train: z.number(), val: z.number(), test: z.number(), seed: z.string() }).nullable(),
  scores: z.boolean(),
  images: z.boolean(),
})
export type ExportInput = z.infer<typeof exportInputSchema>

/** Input of an import job, stored on the job row: it reads the uploaded file and reports, or writes what was reported. */
export const importInputSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('check'), importId: z.uuid() }),
  z.object({
    step: z.literal('apply'),
    importId: z.uuid(),
    /** Of the report that was agreed to. */
    digest: z.string(),
    onConflict: z.enum(importConflictRules),
    /** By the file's own names; null leaves a label's regions out. */
    labels: z.record(z.string(), z.uuid().nullable()),
    /** Who applies it, as rows name their maker. */
    actor: z.string(),
  }),
])
export type ImportInput = z.infer<typeof importInputSchema>

/** Input of a selftest job, stored on the job row. */
export const selftestInputSchema = z.object({
  steps: z.number().int().min(1),
  stepMs: z.number().int().min(0),
  outcome: z.enum(['succeeded', 'partially_succeeded', 'failed']),
})
export type SelftestInput = z.infer<typeof selftestInputSchema>

/** What is stored of each task. */
export type JobInputs = {
  ingest: IngestInput
  annotate: AnnotateInput
  criteria: CriteriaInput
  export: ExportInput
  import: ImportInput
  selftest: SelftestInput
}
export type JobInput = JobInputs[JobTask]
