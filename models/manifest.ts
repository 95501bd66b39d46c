import { z } from 'zod'

const dimensionSchema = z.union([z.int().positive(), z.string().min(1)])
const tensorSchema = z.strictObject({
  name: z.string(),
  type: z.enum(['uint8', 'int64', 'float32', 'float16']),
  /** A number, or the name of a free dimension. */
  shape: z.array(dimensionSchema),
})

const fileNameSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'a plain file name inside the pack')

const sessionSchema = z.strictObject({ file: fileNameSchema, inputs: z.array(tensorSchema).min(1), outputs: z.array(tensorSchema).min(1) })

/** A model pack: what files belong to it, what goes in and out, what was done to pictures before, whose it is and where it came from. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  pack: z.string().regex(/^[a-z0-9-]+$/),
  /** Changes with any file of the pack. */
  version: z.string().min(1),
  title: z.string(),
  licence: z.string().meta({ description: 'SPDX identifier of the weights and the vocabulary' }),
  /** Embedding space of its vectors (contract/spaces.ts); changes with the model or the preprocessing. */
  space: z.string(),
  dimensions: z.int().positive(),
  image: sessionSchema,
  text: sessionSchema,
  vocabulary: fileNameSchema,
  preprocessing: z.strictObject({
    /** Pixels along each side of the square that the image tower sees. */
    size: z.int().positive(),
    /** `contain`: the whole picture, the rest filled with the mat. `stretch`: both sides to `size`. */
    resize: z.enum(['contain', 'stretch']),
    /** sRGB, 0 to 255. */
    mat: z.strictObject({ r: z.int().min(0).max(255), g: z.int().min(0).max(255), b: z.int().min(0).max(255) }),
  }),
  precisions: z.array(z.enum(['fp32', 'fp16', 'int8'])).min(1),
  maker: z.strictObject({
    programs: z.array(z.string()).min(1),
    seed: z.int(),
    scenes: z.int().positive(),
    steps: z.int().positive(),
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
