import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { regionOrigins, regionStates } from '../region.ts'
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
    labelId: idSchema('label'),
    box: regionBoxSchema.meta({ description: 'Where it is; never reaches beyond the frame' }),
    outline: z.unknown().nullable().meta({ description: 'A closer outline than the box; null where there is none' }),
    origin: z.enum(regionOrigins).meta({ description: 'Whether a machine or a person drew it' }),
    state: z.enum(regionStates).meta({ description: '`proposed` until somebody, or a rule, has decided' }),
    verdictId: idSchema('verdict').nullable().meta({ description: 'The verdict behind it; null for those that a person drew' }),
    version: z.int().meta({ description: 'Counts its changes, from 1' }),
    createdAt: z.iso.datetime().meta({ description: 'When it was drawn (UTC)' }),
    changedAt: z.iso.datetime().nullable().meta({ description: 'When it was last changed (UTC); null when never' }),
  })
  .meta({ id: 'Region' })
export type Region = z.infer<typeof regionSchema>
export const regionPageSchema = pageSchema(regionSchema, 'RegionPage')
