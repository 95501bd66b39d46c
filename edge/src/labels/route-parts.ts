import { labelSchema } from '@kensa/contract/api/labels'
import { idSchema } from '@kensa/contract/ids'
import { z } from 'zod'
import { uuidOf } from '../http/uuid-of.ts'

/** What the routes of labels have in common. */
export const params = z.object({ labelId: idSchema('label') })
export const oneLabel = { 'application/json': { schema: labelSchema } }
export const reading = { tag: 'Labels', scope: 'label.read' } as const
export const writing = { tag: 'Labels', scope: 'label.write' } as const
export const idOf = (param: { labelId: string }) => uuidOf('label', param.labelId)
