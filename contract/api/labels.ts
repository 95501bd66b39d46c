import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { pageSchema } from './page.ts'
import { lineSchema } from './text.ts'

export const labelSchema = z
  .object({
    id: idSchema('label'),
    name: z.string().meta({ description: 'Display name', example: 'scratched' }),
    frameCount: z.int().meta({ description: 'Frames that carry the label' }),
    createdAt: z.iso.datetime().meta({ description: 'When it was created (UTC)' }),
  })
  .meta({ id: 'Label' })
export type Label = z.infer<typeof labelSchema>
export const labelPageSchema = pageSchema(labelSchema, 'LabelPage')
export const labelInputSchema = z
  .strictObject({ name: lineSchema(100).meta({ description: 'Name, 1 to 100 characters, unique in the organization whatever the case' }) })
  .meta({ id: 'LabelInput' })
export const labelFramesInputSchema = z
  .strictObject({ frameIds: z.array(idSchema('frame')).min(1).max(500).meta({ description: '1 to 500 frames' }) })
  .meta({ id: 'LabelFramesInput' })
