import { z } from 'zod'
import { limits } from '../limits.ts'

export const pageQuerySchema = z.object({
  cursor: z.string().max(500).optional().meta({ description: 'Opaque cursor from the page before; absent for the first page' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(limits.pageSizeMax)
    .default(limits.pageSizeDefault)
    .meta({ description: `Rows a page, 1 to ${limits.pageSizeMax}` }),
})
export type PageQuery = z.infer<typeof pageQuerySchema>

export function pageSchema<T extends z.ZodType>(row: T, name: string) {
  return z
    .object({
      data: z.array(row).meta({ description: 'Rows of this page' }),
      nextCursor: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last' }),
    })
    .meta({ id: name })
}
