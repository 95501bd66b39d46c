import { z } from 'zod'
import { errorCodes } from '../errors.ts'

/** RFC 9457 problem+json. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'URI of the problem type', example: 'https://kensa.dev/problems/not_found' }),
    title: z.string().meta({ description: 'Short name of the problem type', example: 'Not found' }),
    status: z.int().meta({ description: 'HTTP status', example: 404 }),
    code: z.enum(errorCodes).meta({ description: 'Stable code for programs' }),
    detail: z.string().meta({ description: 'What happened and what to do: the field, the limit and what was found' }),
    requestId: z.string().meta({ description: 'Id of this request, to quote to support' }),
    fields: z
      .array(
        z.object({
          path: z.string().meta({ description: 'JSON path of the field' }),
          message: z.string().meta({ description: 'What is wrong with it' }),
        }),
      )
      .meta({ description: 'Problems by field; empty when the problem is not in one field' }),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problemSchema>

/** An error stored on a job, an item or an asset. */
export const storedErrorSchema = z
  .object({
    code: z.enum(errorCodes).meta({ description: 'Stable code for programs' }),
    detail: z.string().meta({ description: 'What happened, for people' }),
  })
  .meta({ id: 'StoredError' })
export type StoredError = z.infer<typeof storedErrorSchema>
