import { z } from 'zod'
import { importConflictRules, importFormats, labelMatches } from '../annotation-files.ts'
import { idSchema } from '../ids.ts'
import { limits } from '../limits.ts'
import { jobProgressSchema } from './jobs.ts'
import { pageSchema } from './page.ts'
import { storedErrorSchema } from './problem.ts'
import { lineSchema } from './text.ts'

export const importStates = ['waiting', 'checking', 'checked', 'applying', 'applied', 'failed'] as const

const utc = (description: string) => z.iso.datetime().meta({ description })
const count = (description: string) => z.int().min(0).meta({ description })

export const importInputSchema = z
  .strictObject({
    format: z.enum(importFormats).meta({ description: 'What the file is: a ZIP as Kensa exports it, or the JSON or CSV itself' }),
    name: lineSchema(limits.fileNameCharsMax).meta({ description: 'Name of the file' }),
    bytes: z
      .int()
      .min(1)
      .max(limits.importBytesMax)
      .meta({ description: `Its size in bytes, ${limits.importBytesMax} at most` }),
    projectId: idSchema('project').optional().meta({ description: 'Where images are looked for by name; everywhere when left out' }),
  })
  .meta({ id: 'ImportInput' })
export type ImportInput = z.infer<typeof importInputSchema>

export const importFindingSchema = z
  .object({
    place: z.string().meta({ description: 'File and line, or path in the file', example: 'labels/train/a.txt:3' }),
    field: z.string().nullable().meta({ description: 'The field that is meant, if one', example: 'bbox' }),
    message: z.string().meta({ description: 'What is wrong, and what was found' }),
  })
  .meta({ id: 'ImportFinding' })
export type ImportFinding = z.infer<typeof importFindingSchema>

export const importCountsSchema = z
  .object({
    frames: count('Images of the file that are frames here'),
    unknownImages: count('Images of the file that are not'),
    ambiguousImages: count('Images whose name several frames have'),
    regions: count('Regions of the file'),
    create: count('Regions that are new'),
    change: count("Machine's regions that get the file's version"),
    same: count('Regions that are here already'),
    conflicts: count("Regions whose version here is a person's and another"),
    unmapped: count('Regions whose label is not decided yet'),
    skipped: count('Regions left out: their image is unknown, or their label is left out'),
    faults: count('Records that could not be read'),
  })
  .meta({ id: 'ImportCounts' })
export type ImportCounts = z.infer<typeof importCountsSchema>

export const importReportSchema = z
  .object({
    digest: z.string().meta({ description: 'Stands for this report; `apply` names it' }),
    counts: importCountsSchema,
    labels: z
      .array(
        z.object({
          name: z.string().meta({ description: 'Name in the file' }),
          regions: count('Regions that carry it'),
          labelId: idSchema('label').nullable().meta({ description: 'The label that it seems to be; null where none does' }),
          match: z.enum(labelMatches).nullable().meta({ description: 'How that was found' }),
        }),
      )
      .meta({ description: 'Labels of the file' }),
    unknownImages: z.array(z.string()).meta({ description: `The first ${limits.importReportMax} of them` }),
    ambiguousImages: z.array(z.string()).meta({ description: `The first ${limits.importReportMax} of them` }),
    conflicts: z
      .array(
        z.object({
          frameId: idSchema('frame'),
          regionId: idSchema('region').meta({ description: 'The region that is here' }),
          place: z.string().meta({ description: 'Where the other version is in the file' }),
          reason: z
            .enum(['changed', 'decided', 'overlaps'])
            .meta({ description: 'It has another shape or label here, another state, or covers the same thing' }),
        }),
      )
      .meta({ description: `The first ${limits.importReportMax} of them` }),
    faults: z.array(importFindingSchema).meta({ description: `The first ${limits.importReportMax} of them` }),
  })
  .meta({ id: 'ImportReport' })
export type ImportReport = z.infer<typeof importReportSchema>

export const importSchema = z
  .object({
    id: idSchema('import'),
    format: z.enum(importFormats).meta({ description: 'What the file is' }),
    name: z.string().meta({ description: 'Name of the file' }),
    bytes: z.int().meta({ description: 'Its size in bytes' }),
    projectId: idSchema('project').nullable().meta({ description: 'Where images are looked for by name; null for everywhere' }),
    state: z.enum(importStates).meta({ description: 'Where it stands' }),
    jobId: idSchema('job').nullable().meta({ description: 'The latest job of it' }),
    progress: jobProgressSchema.nullable().meta({ description: 'How far that job is; null where there is none' }),
    error: storedErrorSchema.nullable().meta({ description: 'Why its latest job failed; null otherwise' }),
    applied: importCountsSchema.nullable().meta({ description: 'What was written; null before' }),
    createdAt: utc('When it was begun (UTC)'),
    expiresAt: utc('When the uploaded file is deleted (UTC)'),
  })
  .meta({ id: 'Import' })
export type Import = z.infer<typeof importSchema>
export const importPageSchema = pageSchema(importSchema, 'ImportPage')

export const importDetailSchema = importSchema
  .extend({ report: importReportSchema.nullable().meta({ description: 'What the dry run found; null before' }) })
  .meta({ id: 'ImportDetail' })
export type ImportDetail = z.infer<typeof importDetailSchema>

export const importCreatedSchema = z
  .object({
    import: importSchema,
    upload: z
      .object({
        url: z.string().meta({ description: 'Where the file is to be PUT, whole' }),
        expiresAt: utc('Until when (UTC)'),
      })
      .meta({ description: 'Signed address for the file' }),
  })
  .meta({ id: 'ImportCreated' })
export type ImportCreated = z.infer<typeof importCreatedSchema>

export const importApplySchema = z
  .strictObject({
    digest: z.string().max(100).meta({ description: 'Of the report that is agreed to; another one answers 409 `version_conflict`' }),
    labels: z
      .record(z.string().max(limits.labelNameCharsMax), z.union([z.enum(['create', 'skip']), idSchema('label')]))
      .default({})
      .meta({
        description:
          'By name in the file: the label that is meant, `create` (needs the scope `label.write`) or `skip`. Those left out become what the report proposes',
      }),
    onConflict: z.enum(importConflictRules).default('keep').meta({ description: "Whether a person's version stays or gets the file's" }),
  })
  .meta({ id: 'ImportApply' })
export type ImportApply = z.output<typeof importApplySchema>
