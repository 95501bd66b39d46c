import { z } from 'zod'
import { concepts } from '../concepts.ts'

/** The words of a pack. A word's id in the text tower is its position + 1; 0 is padding. */
export const vocabularySchema = z.strictObject({
  version: z.literal(1),
  words: z.array(z.strictObject({ text: z.string().min(1), concepts: z.array(z.enum(concepts as [string, ...string[]])).min(1) })).min(1),
  stopWords: z.array(z.string()),
})
export type Vocabulary = z.infer<typeof vocabularySchema>
