import { z } from 'zod'
import { actorKinds } from '../audit.ts'
import { idSchema } from '../ids.ts'
import { labelColors } from '../label-colors.ts'
import { limits } from '../limits.ts'
import { frameSchema } from './assets.ts'
import { pageQuerySchema, pageSchema } from './page.ts'
import { lineSchema } from './text.ts'

const utc = (description: string) => z.iso.datetime().meta({ description })
const version = (description: string) => z.int().min(1).meta({ description })

/** A letter or digit, a function key, or one of these with shift. */
const hotkeyPattern = /^(shift\+)?([a-z0-9]|f([1-9]|1[0-2]))$/

const content = {
  name: z.string().meta({ description: 'Display name', example: 'Scratched' }),
  definition: z.string().meta({ description: 'What belongs to it and what does not; may be empty' }),
  synonyms: z
    .record(z.string(), z.array(z.string()))
    .meta({ description: 'Other names by language (BCP 47)', example: { en: ['shakey thing'], ja: ['ゆれるもの'] } }),
  color: z.enum(labelColors).meta({ description: 'Colour in the portal' }),
  hotkey: z.string().nullable().meta({ description: 'Key that chooses it in the portal; null for none', example: 's' }),
  projectIds: z.array(idSchema('project')).nullable().meta({ description: 'The projects that it is for; null for all' }),
}

export const labelSchema = z
  .object({
    id: idSchema('label').meta({ description: 'Id of the label. It never changes' }),
    exportId: z.int().meta({ description: 'Number of the label in exports: from 1, never changed, never given twice in the organization' }),
    ...content,
    version: z.int().meta({ description: 'Number of its current version; changes name the one that they began from' }),
    archivedAt: utc('Since when it is hidden from pickers (UTC); null while it is not').nullable(),
    frameCount: z.int().meta({ description: 'Frames that carry it, or a label that was merged into it' }),
    mergedIds: z.array(idSchema('label')).meta({ description: 'Labels that were merged into it, also by way of others' }),
    redirectedFrom: idSchema('label')
      .nullable()
      .meta({ description: 'The id that was asked for, where that label was merged into this one' }),
    createdAt: utc('When it was created (UTC)'),
    updatedAt: utc('When it was last changed (UTC)'),
  })
  .meta({ id: 'Label' })
export type Label = z.infer<typeof labelSchema>
export const labelPageSchema = pageSchema(labelSchema, 'LabelPage')

const nameField = lineSchema(limits.labelNameCharsMax).meta({
  description: `Name, 1 to ${limits.labelNameCharsMax} characters, unique in the organization whatever the case and width`,
})
const fields = {
  definition: z
    .string()
    .trim()
    .max(limits.labelDefinitionCharsMax)
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/, 'must not contain control characters')
    .meta({ description: `What belongs to it, at most ${limits.labelDefinitionCharsMax} characters` }),
  synonyms: z.record(z.string().max(35), z.array(lineSchema(limits.labelNameCharsMax)).max(limits.labelSynonymsMax)).meta({
    description: `Other names by language (BCP 47), at most ${limits.labelSynonymsMax} in each of at most ${limits.labelLanguagesMax} languages`,
    example: { en: ['shakey thing'] },
  }),
  color: content.color,
  hotkey: z
    .string()
    .regex(hotkeyPattern, 'must be a letter a–z, a digit, or f1–f12, each with or without shift+ before it')
    .nullable()
    .meta({ description: 'Key that chooses it in the portal, unique in the organization; null for none', example: 'shift+s' }),
  projectIds: z.array(idSchema('project')).max(200).nullable().meta({ description: 'The projects that it is for; null for all' }),
}
const optionalFields = {
  definition: fields.definition.optional(),
  synonyms: fields.synonyms.optional(),
  color: fields.color.optional(),
  hotkey: fields.hotkey.optional(),
  projectIds: fields.projectIds.optional(),
}

export const labelInputSchema = z.strictObject({ name: nameField, ...optionalFields }).meta({ id: 'LabelInput' })
export type LabelInput = z.output<typeof labelInputSchema>

export const labelChangeSchema = z
  .strictObject({
    version: version('The version that the change begins from; another one in force answers 409 `version_conflict`'),
    name: nameField.optional(),
    ...optionalFields,
  })
  .meta({ id: 'LabelChange', description: 'What is absent stays as it is' })
export type LabelChange = z.output<typeof labelChangeSchema>

export const labelListQuerySchema = pageQuerySchema.extend({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(limits.labelPageSizeMax)
    .default(limits.pageSizeDefault)
    .meta({ description: `Rows a page, 1 to ${limits.labelPageSizeMax}` }),
  text: lineSchema(100)
    .optional()
    .meta({ description: 'Only labels with this in their name, a synonym in any language, or the name of a label merged into them' }),
  projectId: idSchema('project').optional().meta({ description: 'Only labels that are for this project' }),
  archived: z.enum(['exclude', 'include', 'only']).default('exclude').meta({ description: 'Whether archived labels are in the list' }),
  ids: z
    .string()
    .max(10_000)
    .optional()
    .meta({ description: 'Only these labels, ids with commas between; that of a merged label finds what it was merged into' }),
  sort: z.enum(['newest', 'name', 'usage']).default('newest').meta({ description: 'Newest, by name, or most frames first' }),
})
export type LabelListQuery = z.output<typeof labelListQuerySchema>
export const labelExportQuerySchema = labelListQuerySchema.pick({ projectId: true, ids: true }).extend({
  archived: z.enum(['exclude', 'include', 'only']).default('include').meta({ description: 'Whether archived labels are in the file' }),
})

const labelActorSchema = z
  .object({
    kind: z.enum(actorKinds).meta({ description: 'A person, an API key, a runner, or Kensa itself' }),
    id: z.string().nullable().meta({ description: 'Id of the person or key; null for the others' }),
    name: z.string().meta({ description: 'Name at that time' }),
  })
  .meta({ id: 'LabelActor', description: 'Who did it' })

export const labelVersionSchema = z
  .object({
    number: z.int().meta({ description: 'From 1 on' }),
    ...content,
    actor: labelActorSchema,
    createdAt: utc('Since when it was in force (UTC)'),
  })
  .meta({ id: 'LabelVersion' })
export type LabelVersion = z.infer<typeof labelVersionSchema>
export const labelVersionPageSchema = pageSchema(labelVersionSchema, 'LabelVersionPage')

const namedLabel = z
  .object({ id: idSchema('label'), name: z.string().meta({ description: 'Its name at that time' }) })
  .meta({ id: 'NamedLabel' })
export const labelEventKinds = ['merged', 'unmerged', 'split', 'archived', 'restored'] as const
export const labelEventSchema = z
  .object({
    id: idSchema('labelEvent').meta({ description: 'Id of the entry' }),
    kind: z.enum(labelEventKinds).meta({ description: 'What happened' }),
    label: namedLabel.meta({ description: 'The label that it happened to: what was merged, what was split' }),
    other: namedLabel.nullable().meta({ description: 'What it was merged into or taken out of; the new label of a split' }),
    frameCount: z.int().nullable().meta({ description: 'Frames that carried the label then; of a split those that were moved' }),
    actor: labelActorSchema,
    createdAt: utc('When it happened (UTC)'),
  })
  .meta({ id: 'LabelEvent' })
export type LabelEvent = z.infer<typeof labelEventSchema>
export const labelEventPageSchema = pageSchema(labelEventSchema, 'LabelEventPage')

export const labelUsageSchema = z
  .object({
    frameCount: z.int().meta({ description: 'Frames that carry it, or a label that was merged into it' }),
    assetCount: z.int().meta({ description: 'Assets that these frames are of' }),
    regionCount: z.int().meta({ description: 'Regions of it on frames, whether proposed, accepted or rejected' }),
    projects: z
      .array(z.object({ projectId: idSchema('project'), frameCount: z.int().meta({ description: 'Frames in this project' }) }))
      .meta({ description: 'By project, most frames first' }),
  })
  .meta({ id: 'LabelUsage' })
export type LabelUsage = z.infer<typeof labelUsageSchema>

export const labelFramePageSchema = pageSchema(frameSchema, 'LabelFramePage')

export const labelFramesInputSchema = z
  .strictObject({ frameIds: z.array(idSchema('frame')).min(1).max(500).meta({ description: '1 to 500 frames' }) })
  .meta({ id: 'LabelFramesInput' })

export const labelMergeInputSchema = z
  .strictObject({ intoLabelId: idSchema('label').meta({ description: 'The label that stays' }) })
  .meta({ id: 'LabelMergeInput' })
export const labelMergePreviewSchema = z
  .object({
    frameCount: z.int().meta({ description: 'Frames that carry the label now' }),
    intoFrameCount: z.int().meta({ description: 'Frames that carry the one that stays' }),
    bothFrameCount: z.int().meta({ description: 'Frames that carry both' }),
    mergedFrameCount: z.int().meta({ description: 'Frames that will carry the one that stays' }),
  })
  .meta({ id: 'LabelMergePreview' })

export const labelSplitInputSchema = z
  .strictObject({
    version: version('The version of the label that the split begins from'),
    parts: z
      .array(
        z.strictObject({
          name: nameField,
          ...optionalFields,
          frameIds: z
            .array(idSchema('frame'))
            .max(limits.labelSplitFramesMax)
            .meta({ description: 'Frames of the label that it takes along' }),
        }),
      )
      .min(1)
      .max(limits.labelSplitPartsMax)
      .meta({ description: `The new labels, 1 to ${limits.labelSplitPartsMax}; no frame in two of them` }),
  })
  .meta({ id: 'LabelSplitInput' })
export type LabelSplitInput = z.output<typeof labelSplitInputSchema>
export const labelSplitSchema = z
  .object({ label: labelSchema, parts: z.array(labelSchema).meta({ description: 'The new labels, in the order asked for' }) })
  .meta({ id: 'LabelSplit' })
export type LabelSplit = z.infer<typeof labelSplitSchema>

export const labelImportQuerySchema = z.object({
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be the digest of a dry run')
    .optional()
    .meta({ description: 'Digest that the dry run answered: apply exactly what it reported. Without it nothing is written' }),
})
export const labelImportFaults = [
  'row_malformed',
  'id_unknown',
  'id_merged',
  'id_repeated',
  'export_id_fixed',
  'version_changed',
  'project_unknown',
  'name_taken',
  'hotkey_taken',
  'value_invalid',
] as const
export const labelImportActions = ['create', 'update', 'unchanged', 'error'] as const
export const labelImportSchema = z
  .object({
    applied: z.boolean().meta({ description: 'Whether it was written; false for a dry run' }),
    digest: z.string().nullable().meta({
      description: 'Stands for this file and the labels as they are: send it with the same file to apply it. Null when there are errors',
    }),
    counts: z
      .object({
        create: z.int().meta({ description: 'Rows that make a label' }),
        update: z.int().meta({ description: 'Rows that change one' }),
        unchanged: z.int().meta({ description: 'Rows that change nothing' }),
        error: z.int().meta({ description: 'Rows with errors; with any, nothing is written' }),
      })
      .meta({ id: 'LabelImportCounts', description: 'Of all rows' }),
    rows: z
      .array(
        z.object({
          row: z.int().meta({ description: 'Row of the file; 1 has the names of the columns' }),
          action: z.enum(labelImportActions).meta({ description: 'What becomes of it' }),
          labelId: idSchema('label').nullable().meta({ description: 'The label; null for one that is yet to be made' }),
          name: z.string().meta({ description: 'Name in the file, or that of the label' }),
          changes: z
            .array(
              z.object({
                column: z.string().meta({ description: 'Name of the column' }),
                before: z.string().meta({ description: 'As it is' }),
                after: z.string().meta({ description: 'As it will be' }),
              }),
            )
            .meta({ description: 'What changes' }),
          errors: z
            .array(
              z.object({
                column: z.string().nullable().meta({ description: 'Name of the column; null for the whole row' }),
                found: z.string().meta({ description: 'What stands there' }),
                code: z.enum(labelImportFaults).meta({ description: 'What is wrong with it, for programs' }),
                message: z.string().meta({ description: 'What is wrong with it' }),
              }),
            )
            .meta({ description: 'What is wrong' }),
        }),
      )
      .meta({ description: `Rows that are not unchanged, errors first, at most ${limits.labelImportReportMax}` }),
  })
  .meta({ id: 'LabelImport' })
export type LabelImport = z.infer<typeof labelImportSchema>
export type LabelImportRow = LabelImport['rows'][number]
