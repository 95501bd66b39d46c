import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { outlineSchema, regionOrigins, regionStates } from '../region.ts'
import { pageSchema } from './page.ts'

const pixels = (description: string) => z.number().meta({ description: `${description}, in pixels of the frame` })

export const regionBoxSchema = z
  .object({
    x: pixels('Left edge'),
    y: pixels('Upper edge'),
    width: pixels('Width'),
    height: pixels('Height'),
  })
  .meta({ id: 'RegionBox' })

export const regionSchema = z
  .object({
    id: idSchema('region'),
    frameId: idSchema('frame'),
    labelId: idSchema('label').meta({
      description: 'Its label; where that was merged since, `GET /v1/labels/{labelId}` answers what it became',
    }),
    box: regionBoxSchema.meta({ description: 'Where it is; never reaches beyond the frame' }),
    outline: outlineSchema.nullable().meta({ description: 'A closer outline than the box; null where there is none' }),
    origin: z.enum(regionOrigins).meta({ description: 'Whether a machine or a person drew it' }),
    state: z.enum(regionStates).meta({ description: '`proposed` until somebody, or a rule, has decided' }),
    verdictId: idSchema('verdict').nullable().meta({ description: 'The verdict behind it; null for those that a person drew' }),
    confidence: z.number().min(0).max(1).nullable().meta({ description: "The machine's confidence, 0 to 1; null where a person drew it" }),
    version: z.int().meta({ description: 'Counts its changes, from 1' }),
    createdAt: z.iso.datetime().meta({ description: 'When it was drawn (UTC)' }),
    changedAt: z.iso.datetime().nullable().meta({ description: 'When it was last changed (UTC); null when never' }),
  })
  .meta({ id: 'Region' })
export type Region = z.infer<typeof regionSchema>
export const regionPageSchema = pageSchema(regionSchema, 'RegionPage')

const version = z.int().min(1).meta({ description: 'The version that the change is made to; another one answers 409 `version_conflict`' })
const closer = outlineSchema.meta({ description: 'A closer outline; the box becomes the smallest that holds it' })

/** A box or an outline is wanted; of an outline the box follows. */
export const regionInputSchema = z
  .strictObject({ labelId: idSchema('label'), box: regionBoxSchema.optional(), outline: closer.optional() })
  .refine(({ box, outline }) => (box === undefined) !== (outline === undefined), { path: ['box'], error: 'give either box or outline' })
  .meta({ id: 'RegionInput' })
export type RegionInput = z.infer<typeof regionInputSchema>

export const regionChangeSchema = z
  .strictObject({
    version,
    labelId: idSchema('label').optional(),
    box: regionBoxSchema.optional().meta({ description: 'A new box; an outline that it had is gone' }),
    outline: closer.optional(),
    state: z.enum(regionStates).optional().meta({ description: 'A change of box, outline or label accepts it unless this says otherwise' }),
  })
  .refine(({ box, outline }) => box === undefined || outline === undefined, { path: ['box'], error: 'give either box or outline' })
  .meta({ id: 'RegionChange' })
export type RegionChange = z.infer<typeof regionChangeSchema>

export const regionVersionQuerySchema = z.object({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .meta({ description: 'The version that was looked at; another one answers 409 `version_conflict`' }),
})
