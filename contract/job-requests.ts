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

/** The input of every task that may be asked for. A new task adds its schema here, and the compiler asks for the rest. */
export const jobRequestSchemas = { ingest: ingestRequestSchema, selftest: selftestRequestSchema } as const satisfies Record<
  JobTask,
  z.ZodType
>

export const jobRequestSchema = z
  .discriminatedUnion('task', [jobRequestSchemas.ingest, jobRequestSchemas.selftest])
  .meta({ id: 'JobRequest' })
export type JobRequest = z.output<typeof jobRequestSchema>
