import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { limits } from '../limits.ts'
import { assetKinds, frameSchema } from './assets.ts'
import { pageSchema } from './page.ts'

export const searchFilterSchema = z
  .strictObject({
    projectIds: z.array(idSchema('project')).max(50).optional().meta({ description: 'Only these projects' }),
    assetIds: z.array(idSchema('asset')).max(200).optional().meta({ description: 'Only these assets' }),
    kind: z.enum(assetKinds).optional().meta({ description: 'Only images or only videos' }),
    createdAfter: z.iso.datetime().optional().meta({ description: 'Only assets uploaded at or after this time (UTC)' }),
    createdBefore: z.iso.datetime().optional().meta({ description: 'Only assets uploaded before this time (UTC)' }),
    labelIds: z.array(idSchema('label')).max(50).optional().meta({ description: 'Only frames with at least one of these labels' }),
  })
  .meta({ id: 'SearchFilter' })
export type SearchFilter = z.infer<typeof searchFilterSchema>

/** By words or by a frame that Kensa already has; a photo goes to POST /v1/searches/by-image as multipart. */
export const searchInputSchema = z
  .strictObject({
    text: z
      .string()
      .trim()
      .min(1)
      .max(limits.queryTextCharsMax)
      .optional()
      .meta({ description: 'Words in English, Japanese or Korean', example: 'blue wrench' }),
    frameId: idSchema('frame').optional().meta({ description: 'Find frames like this one' }),
    filter: searchFilterSchema.optional(),
  })
  .refine((input) => (input.text === undefined) !== (input.frameId === undefined), 'give exactly one of text and frameId')
  .meta({ id: 'SearchInput' })
export type SearchInput = z.infer<typeof searchInputSchema>

export const searchKinds = ['text', 'image', 'frame'] as const

export const searchComponentSchema = z
  .object({
    name: z.enum(['appearance', 'file_name', 'label']).meta({ description: 'What the component compares' }),
    score: z.number().meta({ description: 'Score of the component, 0 to 1' }),
    weight: z.number().meta({ description: 'Its weight in the whole score' }),
  })
  .meta({ id: 'SearchComponent' })

export const searchHitSchema = z
  .object({
    rank: z.int().meta({ description: 'Position in the results, from 1' }),
    score: z.number().meta({ description: 'Whole score, 0 to 1; comparable within one search only' }),
    components: z.array(searchComponentSchema).meta({ description: 'What the score is made of' }),
    frame: frameSchema,
    asset: z
      .object({
        id: idSchema('asset'),
        projectId: idSchema('project'),
        name: z.string().meta({ description: 'File name' }),
        kind: z.enum(assetKinds).meta({ description: 'Image or video' }),
        durationMs: z.int().nullable().meta({ description: 'Length of the video in milliseconds' }),
      })
      .meta({ id: 'SearchHitAsset' }),
  })
  .meta({ id: 'SearchHit' })
export type SearchHit = z.infer<typeof searchHitSchema>

export const searchSchema = z
  .object({
    id: idSchema('search'),
    kind: z.enum(searchKinds).meta({ description: 'What was searched by' }),
    text: z.string().nullable().meta({ description: 'The words; null otherwise' }),
    frameId: idSchema('frame').nullable().meta({ description: 'The frame; null otherwise' }),
    filter: searchFilterSchema,
    terms: z
      .array(
        z.object({
          text: z.string().meta({ description: 'Words of the query' }),
          concept: z.string().meta({ description: 'What they were understood as' }),
          labelId: idSchema('label')
            .optional()
            .meta({ description: 'The label that they name; absent when it is the model that understood them' }),
        }),
      )
      .meta({ description: 'What was understood of the words' }),
    total: z.int().meta({ description: `Hits in the frozen result, at most ${limits.searchPoolSize}` }),
    space: z.string().meta({ description: 'Embedding space that was searched' }),
    modelVersion: z.string().meta({ description: 'Version of the model that embedded the query' }),
    tookMs: z.number().meta({ description: 'Time taken, in milliseconds' }),
    createdAt: z.iso.datetime().meta({ description: 'When it ran (UTC)' }),
  })
  .meta({ id: 'Search' })
export type Search = z.infer<typeof searchSchema>
export const searchHistoryPageSchema = pageSchema(searchSchema, 'SearchHistoryPage')

/** A page of a frozen result: the same cursor always gives the same hits, less those deleted since. */
export const searchResultSchema = z
  .object({
    search: searchSchema,
    data: z.array(searchHitSchema).meta({ description: 'Hits of this page' }),
    nextCursor: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last' }),
  })
  .meta({ id: 'SearchResult' })
export type SearchResult = z.infer<typeof searchResultSchema>
