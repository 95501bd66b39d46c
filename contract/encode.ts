import { z } from 'zod'

/** The runner's private `/encode` endpoint, called by the edge with a shared bearer token: words or a photo → a unit vector. */
export const encodeTextRequestSchema = z.strictObject({ space: z.string(), text: z.string().min(1).max(400) })
export const encodeResponseSchema = z.object({
  space: z.string(),
  /** Unit length, `spaces[space].dimensions` numbers. */
  vector: z.array(z.number()),
  /** What the text model understood of the query: vocabulary terms, for the portal's chips. Empty for photos. */
  terms: z.array(z.object({ text: z.string(), concept: z.string() })),
  modelVersion: z.string(),
})
export type EncodeResponse = z.infer<typeof encodeResponseSchema>
