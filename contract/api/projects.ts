import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { pageSchema } from './page.ts'
import { lineSchema } from './text.ts'

export const projectSchema = z
  .object({
    id: idSchema('project'),
    name: z.string().meta({ description: 'Name of the project, unique in the organization', example: 'Line 3' }),
    assetCount: z.int().meta({ description: 'Assets in the project' }),
    createdAt: z.iso.datetime().meta({ description: 'When it was created (UTC)' }),
  })
  .meta({ id: 'Project' })
export type Project = z.infer<typeof projectSchema>
export const projectPageSchema = pageSchema(projectSchema, 'ProjectPage')

export const projectInputSchema = z
  .strictObject({ name: lineSchema(100).meta({ description: 'Name, 1 to 100 characters', example: 'Line 3' }) })
  .meta({ id: 'ProjectInput' })
