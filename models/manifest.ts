import { z } from 'zod'

const dimensionSchema = z.union([z.int().positive(), z.string().min(1)])
const tensorSchema = z.strictObject({
  name: z.string(),
  type: z.enum(['uint8', 'int64', 'float32', 'float16', 'bool']),
  /** A number, or the name of a free dimension. */
  shape: z.array(dimensionSchema),
})
export type TensorDescription = z.infer<typeof tensorSchema>

export const fileNameSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'a plain file name inside the pack')
const identifierSchema = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/)
const byteSchema = z.int().min(0).max(255)

/** What a model is for; a pack has at most one of each. */
export const roleSchema = z.enum([
  'image',
  'text',
  'regions',
  'particle',
  'reranker',
  'patches',
  'phrase-boxes',
  'masks',
  'equipment',
  'text-detection',
  'text-recognition',
  'passage',
])
export type Role = z.infer<typeof roleSchema>

/** How a picture becomes a model's input. */
const pictureSchema = z.strictObject({
  /** Pixels along each side of the square that the model sees. */
  size: z.int().positive(),
  /** `contain`: the whole picture, the rest filled with the mat. `stretch`: both sides to `size`. */
  resize: z.enum(['contain', 'stretch']),
  /** sRGB, 0 to 255. */
  mat: z.strictObject({ r: byteSchema, g: byteSchema, b: byteSchema }),
  channels: z.enum(['rgb', 'grey']).default('rgb'),
})
export type PicturePreprocessing = z.infer<typeof pictureSchema>

const precisionSchema = z.enum(['fp32', 'fp16', 'int8'])
export type Precision = z.infer<typeof precisionSchema>

const modelSchema = z.strictObject({
  role: roleSchema,
  /** Which pre- and post-processing it needs: gpu-runner/src/models. */
  family: identifierSchema,
  /** The same model in one precision or several, best first. */
  variants: z.array(z.strictObject({ precision: precisionSchema, file: fileNameSchema })).min(1),
  inputs: z.array(tensorSchema).min(1),
  outputs: z.array(tensorSchema).min(1),
  picture: pictureSchema.optional(),
  /** Words or a tokenizer, for models that read. */
  vocabulary: fileNameSchema.optional(),
  /** Where a score divides yes from no, by name, found on pictures that the model never learned from. */
  thresholds: z.record(z.string(), z.number()).optional(),
  /** MiB that a session takes, and each row of a batch on top. */
  memory: z.strictObject({ sessionMib: z.number().positive(), rowMib: z.number().positive() }),
})
export type ModelDescription = z.infer<typeof modelSchema>

const spaceSchema = z.strictObject({
  /** Named in contract/spaces.ts when vectors of it are stored. */
  id: identifierSchema,
  dimensions: z.int().positive(),
  /** The models that embed into it. */
  roles: z.array(roleSchema).min(1),
  pooling: z.string(),
  normalisation: z.enum(['unit-length', 'none']),
  /** Of all that its vectors depend on: weights, words, preprocessing, pooling, normalisation (fingerprint.ts). */
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
})
export type SpaceDescription = z.infer<typeof spaceSchema>

/** A model pack: which models it has, what goes in and out of each, what was done to pictures before, whose it is and where it came from. */
export const manifestSchema = z.strictObject({
  format: z.literal(2),
  pack: z.string().regex(/^[a-z0-9-]+$/),
  /** Changes with any file of the pack. */
  version: z.string().min(1),
  title: z.string(),
  licence: z.string().meta({ description: 'SPDX identifier of the weights and the vocabulary' }),
  models: z.array(modelSchema).min(1),
  spaces: z.array(spaceSchema),
  maker: z.strictObject({
    programs: z.array(z.string()).min(1),
    seeds: z.array(z.int()),
    note: z.string(),
  }),
  files: z
    .array(
      z.strictObject({
        name: fileNameSchema,
        bytes: z.int().positive(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        /** Where it is downloaded from, at a fixed revision; absent when it lies beside the manifest. */
        url: z.url().optional(),
      }),
    )
    .min(1),
})
export type Manifest = z.infer<typeof manifestSchema>
