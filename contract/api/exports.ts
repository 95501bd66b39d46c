import { z } from 'zod'
import { exportFormats } from '../annotation-files.ts'
import { idSchema } from '../ids.ts'
import { limits } from '../limits.ts'
import { regionStates } from '../region.ts'
import { jobProgressSchema } from './jobs.ts'
import { pageSchema } from './page.ts'
import { storedErrorSchema } from './problem.ts'

export const exportStates = ['queued', 'running', 'ready', 'failed', 'canceled', 'expired'] as const

const percent = (description: string) => z.int().min(0).max(100).meta({ description })
const utc = (description: string) => z.iso.datetime().meta({ description })

export const exportSplitSchema = z
  .strictObject({
    train: percent('Percent of the assets to train on'),
    val: percent('Percent to validate on'),
    test: percent('Percent to test on'),
    seed: z.string().max(100).default('').meta({ description: 'Another seed makes another split; the same one the same' }),
  })
  .refine(({ train, val, test }) => train + val + test === 100, { path: ['train'], error: 'train, val and test must add up to 100' })
  .meta({
    id: 'ExportSplit',
    description:
      'By asset: all frames of a video are in one part. An asset stays in its part however many are added later, so shares are met about, not exactly',
  })

const idList = (kind: 'asset' | 'frame' | 'label', max: number, description: string) =>
  z
    .array(idSchema(kind))
    .min(1)
    .max(max)
    .meta({ description: `${description}: 1 to ${max}` })

export const exportFilterSchema = z
  .strictObject({
    projectId: idSchema('project').optional().meta({ description: 'Only frames of this project' }),
    assetIds: idList('asset', limits.exportIdsMax, 'Only frames of these assets').optional(),
    frameIds: idList('frame', limits.exportFrameIdsMax, 'Only these frames').optional(),
    labelIds: idList('label', limits.exportIdsMax, 'Only regions of these labels').optional(),
    states: z
      .array(z.enum(regionStates))
      .min(1)
      .default(['accepted'])
      .meta({ description: 'Only regions in these states; those accepted when left out' }),
  })
  .meta({ id: 'ExportFilter' })

export const exportInputSchema = z
  .strictObject({
    format: z.enum(exportFormats).meta({ description: 'How the file is written' }),
    filter: exportFilterSchema.prefault({}).meta({ description: 'What goes into it; frames without a region stay in it' }),
    split: exportSplitSchema.optional(),
    scores: z.boolean().default(false).meta({ description: "Adds each machine region's score (not for YOLO, which has no place for it)" }),
    images: z.boolean().default(false).meta({ description: 'Puts the stills into the file; without it their names alone' }),
  })
  .refine(({ format, scores }) => !(scores && format.startsWith('yolo')), {
    path: ['scores'],
    error: 'must be false for YOLO: its lines have no place for a score',
  })
  .meta({ id: 'ExportInput' })
export type ExportInput = z.output<typeof exportInputSchema>

export const exportSchema = z
  .object({
    id: idSchema('export'),
    jobId: idSchema('job').meta({ description: 'The job that makes it' }),
    format: z.enum(exportFormats).meta({ description: 'How the file is written' }),
    filter: exportFilterSchema,
    split: exportSplitSchema.nullable().meta({ description: 'Null where the file is not split' }),
    scores: z.boolean().meta({ description: 'Whether it has scores' }),
    images: z.boolean().meta({ description: 'Whether it has the stills' }),
    state: z.enum(exportStates).meta({ description: '`ready` can be downloaded; `expired` could' }),
    progress: jobProgressSchema.meta({ description: 'How far its job is' }),
    error: storedErrorSchema.nullable().meta({ description: 'Why it failed; null otherwise' }),
    fileName: z.string().meta({ description: 'Name of the file', example: 'kensa-coco-01j.zip' }),
    bytes: z.int().nullable().meta({ description: 'Size of the file in bytes; null until it is there' }),
    sha256: z.string().nullable().meta({ description: 'SHA-256 of the file; the same state of annotations gives the same again' }),
    counts: z
      .object({
        frames: z.int().meta({ description: 'Frames in the file' }),
        emptyFrames: z.int().meta({ description: 'Those of them without a region' }),
        regions: z.int().meta({ description: 'Regions in the file' }),
        labels: z.int().meta({ description: 'Labels in the file' }),
      })
      .nullable()
      .meta({ description: 'What is in it; null until it is there' }),
    createdAt: utc('When it was asked for (UTC)'),
    expiresAt: utc('When the file is deleted (UTC); null until it is there').nullable(),
  })
  .meta({ id: 'Export' })
export type Export = z.infer<typeof exportSchema>
export const exportPageSchema = pageSchema(exportSchema, 'ExportPage')

export const exportDetailSchema = exportSchema
  .extend({
    url: z
      .string()
      .nullable()
      .meta({ description: `Signed address of the file, good for ${limits.exportLinkMinutes} minutes; null where there is none` }),
  })
  .meta({ id: 'ExportDetail' })
export type ExportDetail = z.infer<typeof exportDetailSchema>
