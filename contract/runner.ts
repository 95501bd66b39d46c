import { z } from 'zod'

/** How often a runner says that it lives. */
export const runnerBeatMs = 15_000
/** Four beats missed: it may hang, or have lost the database. */
export const runnerSilentAfterMs = 60_000
/** Taken for gone, and swept (a policy of the table says the same). */
export const runnerGoneAfterMs = 300_000

export const servedModelSchema = z.object({
  role: z.string().max(50).meta({ description: 'What it does in its pack', example: 'image' }),
  family: z.string().max(50).meta({ description: 'Architecture, as Kensa names it', example: 'image-text' }),
  bytes: z.int().nonnegative().meta({ description: 'Size of its files' }),
  precision: z.string().max(20).meta({ description: 'Precision of its weights', example: 'fp32' }),
})

/** A pack as a runner tells of it. Older and newer runners live side by side, so what is read back is parsed. */
export const servedPackSchema = z.object({
  pack: z.string().max(100),
  version: z.string().max(200),
  title: z.string().max(300),
  licence: z.string().max(100),
  /** Null for packs that embed nothing. */
  space: z.string().max(100).nullable(),
  dimensions: z.int().positive().nullable(),
  /** Where its files come from, in words or as a public address. */
  source: z.string().max(300).nullable(),
  models: z.array(servedModelSchema.extend({ isLoaded: z.boolean() })).max(50),
})
export type ServedPack = z.infer<typeof servedPackSchema>
export const servedPacksSchema = z.array(servedPackSchema).max(50)
