import { z } from 'zod'

const dimensionSchema = z.union([z.int().positive(), z.string().min(1)])
export const tensorSchema = z.strictObject({
  name: z.string(),
  type: z.enum(['uint8', 'int64', 'float32', 'float16', 'bool']),
  /** A number, or the name of a free dimension. */
  shape: z.array(dimensionSchema),
})
export type TensorDescription = z.infer<typeof tensorSchema>

export const fileNameSchema = z
  .string()
  .regex(/^([a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/, 'a file name inside the pack, at most one folder down')
export const identifierSchema = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/)
export const licenceSchema = z.string().meta({ description: 'SPDX identifier of the weights and the vocabulary' })
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
  /** What SAM's encoder makes of a picture, once; `mask-decoder` makes a mask of it for each prompt. */
  'masks',
  'mask-decoder',
  /** What SAM 3's detector makes of a picture, once; `concept-decoder` makes boxes and masks of it for each text that `concept-text` read. */
  'concepts',
  'concept-text',
  'concept-decoder',
  'equipment',
  'text-detection',
  /** Of the scripts that one model reads together: Latin, Japanese and Chinese. */
  'text-recognition',
  'korean-text-recognition',
  'passage',
])
export type Role = z.infer<typeof roleSchema>

/** How a picture becomes a model's input; means and deviations of the levels are the family's (gpu-runner/src/models). */
export const pictureSchema = z
  .strictObject({
    /** Pixels along each side of the square that the model sees; of the shorter or the longer side where there is no square. */
    size: z.int().positive(),
    /**
     * `contain`: the whole picture in the middle of the square, the rest filled with the mat. `stretch`: both sides to `size`. `corner`: the
     * whole picture in the top left corner of a black square. `middle`: the shorter side to `shorterSide`, then the square in the middle.
     * `shorter-side`: to `size`, but the longer one to `longerSideMax` at most. `longer-side`: to `size` at most, both multiples of 32.
     * `height`: to `size`, as wide as the shape asks for.
     */
    resize: z.enum(['contain', 'stretch', 'corner', 'middle', 'shorter-side', 'longer-side', 'height']),
    /** sRGB, 0 to 255; for `contain`. */
    mat: z.strictObject({ r: byteSchema, g: byteSchema, b: byteSchema }).optional(),
    channels: z.enum(['rgb', 'grey']).default('rgb'),
    /** Where the model was taught with a certain one; otherwise whichever is quick. */
    filter: z.enum(['bilinear', 'bicubic']).optional(),
    shorterSide: z.int().positive().optional(),
    longerSideMax: z.int().positive().optional(),
  })
  .refine(({ resize, mat }) => resize !== 'contain' || mat !== undefined, { path: ['mat'], error: 'contain needs a mat' })
export type PicturePreprocessing = z.infer<typeof pictureSchema>

export const precisionSchema = z.enum(['fp32', 'fp16', 'int8'])
export type Precision = z.infer<typeof precisionSchema>

/** MiB that a session takes in full precision, and each row of a batch on top. */
export const memorySchema = z.strictObject({ sessionMib: z.number().positive(), rowMib: z.number().positive() })

const modelSchema = z.strictObject({
  role: roleSchema,
  /** Which pre- and post-processing it needs: gpu-runner/src/models. */
  family: identifierSchema,
  title: z.string().optional(),
  /** Where it is another than the pack's own. */
  licence: licenceSchema.optional(),
  /** The same model in one precision or several, best first. `data`: weights that the graph keeps in files beside it. */
  variants: z
    .array(z.strictObject({ precision: precisionSchema, file: fileNameSchema, data: z.array(fileNameSchema).min(1).optional() }))
    .min(1),
  inputs: z.array(tensorSchema).min(1),
  outputs: z.array(tensorSchema).min(1),
  picture: pictureSchema.optional(),
  /** Words or a tokenizer, for models that read. */
  vocabulary: fileNameSchema.optional(),
  /** Where a score divides yes from no, by name, found on pictures that the model never learned from. */
  thresholds: z.record(z.string(), z.number()).optional(),
  memory: memorySchema,
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

/** A file of a repository of a model hub at a revision that never changes. */
export const sourceSchema = z.strictObject({
  repository: z.string().regex(/^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/, 'owner/name'),
  revision: z.string().regex(/^[0-9a-f]{40,64}$/),
  path: z.string().regex(/^(?!.*\.\.)[A-Za-z0-9][\w./-]*$/),
})
export type FileSource = z.infer<typeof sourceSchema>

/** A model pack: which models it has, what goes in and out of each, what was done to pictures before, whose it is and where it came from. */
export const manifestSchema = z.strictObject({
  format: z.literal(2),
  pack: z.string().regex(/^[a-z0-9-]+$/),
  /** Changes with any file of the pack. */
  version: z.string().min(1),
  title: z.string(),
  /** SPDX; an expression where the models' own differ. */
  licence: licenceSchema,
  models: z.array(modelSchema).min(1),
  spaces: z.array(spaceSchema),
  /** Absent where the models are other people's. */
  maker: z
    .strictObject({
      programs: z.array(z.string()).min(1),
      seeds: z.array(z.int()),
      note: z.string(),
    })
    .optional(),
  files: z
    .array(
      z.strictObject({
        name: fileNameSchema,
        bytes: z.int().positive(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        /** Where it is downloaded from, at a fixed revision; with neither it lies beside the manifest. */
        url: z.url().optional(),
        source: sourceSchema.optional(),
      }),
    )
    .min(1),
})
export type Manifest = z.infer<typeof manifestSchema>
