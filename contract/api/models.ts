import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { servedModelSchema } from '../runner.ts'

const when = (description: string) => z.iso.datetime().meta({ description: `${description} (UTC)`, example: '2026-11-27T08:00:00.000Z' })
const count = (description: string) => z.int().nonnegative().meta({ description })

export const fleetStates = ['ready', 'limited', 'absent'] as const

export const fleetSchema = z
  .object({
    state: z.enum(fleetStates).meta({
      description:
        '`ready`: all is well. `limited`: a runner fell silent, an engine is being started again, or no runner serves the space that search uses. `absent`: no runner is heard, so nothing is analysed and words find nothing new',
    }),
    runners: count('Runners heard within the last minute'),
    silentRunners: count('Runners that missed four beats; after five minutes they are taken for gone'),
    places: count('Jobs that the runners heard can run at once'),
    busyPlaces: count('Places that run a job'),
    servesSearch: z.boolean().meta({ description: 'Whether a runner that is heard serves the space that search uses' }),
    oldestSeenAt: when('The longest that any listed runner was not heard; null without runners').nullable(),
  })
  .meta({ id: 'Fleet' })

export const modelSpaceSchema = z
  .object({
    id: z.string().meta({ description: 'Embedding space: model, modality and preprocessing', example: 'builtin-v1' }),
    dimensions: z.int().positive().meta({ description: 'Length of its vectors', example: 256 }),
    isSearched: z.boolean().meta({ description: 'Whether search uses this one now' }),
    embeddedFrames: count('Frames of your organization that have a vector in it'),
    runners: count('Runners heard that serve it'),
  })
  .meta({ id: 'EmbeddingSpace' })

export const packModelSchema = servedModelSchema
  .extend({
    runners: count('Runners heard that have it'),
    loadedRunners: count('Of those, how many hold it in memory just now; the others load it when it is asked for'),
  })
  .meta({ id: 'PackModel' })

export const modelPackSchema = z
  .object({
    pack: z.string().meta({ description: 'Name of the pack', example: 'builtin' }),
    version: z.string().meta({ description: 'Changes with any file of it', example: '0-d14430bd37cc' }),
    title: z.string().meta({ description: 'What it is, in words' }),
    licence: z.string().meta({ description: 'SPDX identifier', example: 'Apache-2.0' }),
    space: z.string().nullable().meta({ description: 'The space that it embeds into; null when it embeds nothing', example: 'builtin-v1' }),
    dimensions: z.int().positive().nullable().meta({ description: 'Length of its vectors', example: 256 }),
    source: z.string().nullable().meta({ description: 'Where its files come from, where that is told', example: 'models.example.com' }),
    runners: count('Runners heard that serve it; 0 when only silent ones do'),
    models: z.array(packModelSchema).meta({ description: 'Its models, one entry a precision in use' }),
  })
  .meta({ id: 'ModelPack' })
export type ModelPack = z.infer<typeof modelPackSchema>

export const runnerStates = ['idle', 'busy', 'restarting', 'silent'] as const

export const runnerSchema = z
  .object({
    id: idSchema('runner'),
    state: z.enum(runnerStates).meta({
      description: '`restarting`: its engine is being started again. `silent`: not heard for a minute; what else is told of it is as old',
    }),
    version: z.string().meta({ description: 'Version of Kensa that it runs', example: '0.1.0' }),
    device: z.enum(['cpu', 'cuda', 'webgpu']).meta({ description: 'What its models run on' }),
    deviceName: z.string().meta({ description: 'As the maker calls it', example: 'NVIDIA H100 80GB HBM3' }),
    memory: z
      .object({ totalBytes: count('All of it'), usedBytes: count('In use') })
      .nullable()
      .meta({ description: "The device's memory; null where it cannot be told" }),
    places: count('Jobs that it runs at once; 0: it answers queries alone'),
    busyPlaces: count('Jobs that it runs now'),
    engineRestarts: count('Engine processes that crashed or hung since it started'),
    queryWaitP95Ms: z
      .int()
      .nonnegative()
      .nullable()
      .meta({ description: 'How long at most 95 of 100 queries of the last ten minutes waited for the model; null without queries' }),
    packs: z
      .array(z.object({ pack: z.string().meta({ description: 'Name' }), version: z.string().meta({ description: 'Version' }) }))
      .meta({ description: 'Packs that it serves' }),
    startedAt: when('When it started'),
    seenAt: when('When it was last heard'),
  })
  .meta({ id: 'Runner' })
export type RunnerReport = z.infer<typeof runnerSchema>

export const modelsSchema = z
  .object({
    fleet: fleetSchema,
    frames: count('Frames of your organization'),
    spaces: z.array(modelSpaceSchema).meta({ description: 'Every space that Kensa knows, the one that search uses first' }),
    packs: z.array(modelPackSchema).meta({ description: 'Packs that runners serve, by name and version' }),
    runners: z.array(runnerSchema).meta({ description: 'Runners heard within five minutes, oldest first' }),
  })
  .meta({ id: 'Models', example: exampleModels() })
export type Models = z.infer<typeof modelsSchema>

function exampleModels() {
  const at = '2026-11-27T08:00:00.000Z'
  const model = { family: 'image-text', precision: 'fp32', runners: 1, loadedRunners: 1 }
  return {
    fleet: { state: 'ready', runners: 1, silentRunners: 0, places: 2, busyPlaces: 1, servesSearch: true, oldestSeenAt: at },
    frames: 1200,
    spaces: [{ id: 'builtin-v1', dimensions: 256, isSearched: true, embeddedFrames: 1180, runners: 1 }],
    packs: [
      {
        ...{ pack: 'builtin', version: '0-d14430bd37cc', title: 'Builtin image and text model for procedural scenes' },
        ...{ licence: 'Apache-2.0', space: 'builtin-v1', dimensions: 256, source: null, runners: 1 },
        models: [
          { ...model, role: 'image', bytes: 3_707_701 },
          { ...model, role: 'text', bytes: 696_075 },
        ],
      },
    ],
    runners: [
      {
        ...{
          id: 'runner_01h455vb4pex5vsknk084sn02q',
          state: 'busy',
          version: '0.1.0',
          device: 'cuda',
          deviceName: 'NVIDIA H100 80GB HBM3',
        },
        memory: { totalBytes: 85_520_809_984, usedBytes: 2_147_483_648 },
        ...{ places: 2, busyPlaces: 1, engineRestarts: 0, queryWaitP95Ms: 12 },
        ...{ packs: [{ pack: 'builtin', version: '0-d14430bd37cc' }], startedAt: '2026-11-27T06:30:00.000Z', seenAt: at },
      },
    ],
  }
}
