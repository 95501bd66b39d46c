import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { limits } from '../limits.ts'
import { mediaTypes } from '../media-types.ts'
import { jobSchema } from './jobs.ts'
import { pageSchema } from './page.ts'
import { storedErrorSchema } from './problem.ts'
import { samplingSchema } from './sampling.ts'
import { lineSchema } from './text.ts'

export const assetStates = ['uploading', 'processing', 'ready', 'failed'] as const
export const assetKinds = ['image', 'video'] as const

export const assetSchema = z
  .object({
    id: idSchema('asset'),
    projectId: idSchema('project'),
    name: z.string().meta({ description: 'File name as uploaded', example: 'press-07.jpg' }),
    kind: z.enum(assetKinds).meta({ description: 'Image or video' }),
    contentType: z.enum(mediaTypes).meta({ description: 'Media type, found by the magic bytes once the upload is complete' }),
    bytes: z.int().meta({ description: 'File size in bytes' }),
    sha256: z.string().meta({ description: 'SHA-256 of the file, 64 hexadecimal digits' }),
    state: z.enum(assetStates).meta({ description: '`uploading` → `processing` → `ready` or `failed`' }),
    error: storedErrorSchema.nullable().meta({ description: 'Why it failed; null otherwise' }),
    widthPx: z.int().nullable().meta({ description: 'Width in pixels as displayed (after rotation); null until decoded' }),
    heightPx: z.int().nullable().meta({ description: 'Height in pixels as displayed; null until decoded' }),
    durationMs: z.int().nullable().meta({ description: 'Length of the video in milliseconds; null for images' }),
    frameCount: z.int().meta({ description: 'Frames embedded so far (an image has 1)' }),
    thumbUrl: z.string().nullable().meta({ description: 'Signed address of a thumbnail, good for at least 30 minutes' }),
    jobId: idSchema('job').nullable().meta({ description: 'The latest ingest job' }),
    createdAt: z.iso.datetime().meta({ description: 'When the upload was created (UTC)' }),
  })
  .meta({ id: 'Asset' })
export type Asset = z.infer<typeof assetSchema>
export const assetPageSchema = pageSchema(assetSchema, 'AssetPage')

export const assetDetailSchema = assetSchema
  .extend({
    originalUrl: z
      .string()
      .nullable()
      .meta({ description: 'Signed address of the uploaded file, good for at least 30 minutes; null while uploading' }),
    imageUrl: z
      .string()
      .nullable()
      .meta({ description: 'Signed address of the decoded still as a JPEG that every browser shows; null for videos' }),
    job: jobSchema.nullable().meta({ description: 'The latest ingest job' }),
  })
  .meta({ id: 'AssetDetail' })
export type AssetDetail = z.infer<typeof assetDetailSchema>

export const assetInputSchema = z
  .strictObject({
    name: lineSchema(limits.fileNameCharsMax).meta({ description: 'File name with extension', example: 'press-07.jpg' }),
    // Not bounded here: an empty file and one too large have error codes of their own.
    bytes: z
      .int()
      .min(0)
      .meta({ description: `File size in bytes, 1 to ${limits.uploadBytesMax}` }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits')
      .meta({ description: 'SHA-256 of the whole file, lower-case hexadecimal' }),
    contentType: z.string().max(100).meta({ description: 'Media type of the file', example: 'image/jpeg' }),
    projectId: idSchema('project'),
    sampling: samplingSchema.optional().meta({ description: 'For videos; 1 frame a second when absent' }),
  })
  .meta({ id: 'AssetInput' })
export type AssetInput = z.infer<typeof assetInputSchema>

export const uploadPartSchema = z
  .object({
    number: z.int().meta({ description: 'Part number, from 1' }),
    url: z.string().meta({ description: 'Signed address: PUT the bytes of the part there and keep the ETag of the answer' }),
    offset: z.int().meta({ description: 'First byte of the part in the file' }),
    bytes: z.int().meta({ description: 'Length of the part in bytes' }),
  })
  .meta({ id: 'UploadPart' })

export const uploadSchema = z
  .object({
    partBytes: z.int().meta({ description: 'Length of every part but the last, in bytes' }),
    parts: z.array(uploadPartSchema).meta({ description: 'All parts in order' }),
    expiresAt: z.iso
      .datetime()
      .meta({ description: 'When the signed addresses end (UTC); ask for fresh ones with GET /v1/assets/{id}/upload' }),
  })
  .meta({ id: 'Upload' })
export type Upload = z.infer<typeof uploadSchema>

export const assetCreatedSchema = z
  .object({
    asset: assetSchema,
    duplicate: z
      .boolean()
      .meta({ description: 'True when the project already holds this file: `asset` is that one and nothing is to be uploaded' }),
    upload: uploadSchema.nullable().meta({ description: 'Where to put the parts; null for a duplicate' }),
  })
  .meta({ id: 'AssetCreated' })
export type AssetCreated = z.infer<typeof assetCreatedSchema>

export const assetCompleteInputSchema = z
  .strictObject({
    parts: z
      .array(
        z.strictObject({
          number: z.int().min(1).max(10_000).meta({ description: 'Part number, from 1' }),
          etag: z.string().min(1).max(200).meta({ description: 'ETag that S3 answered for the part' }),
        }),
      )
      .min(1)
      .max(10_000)
      .meta({ description: 'All parts, in order' }),
  })
  .meta({ id: 'AssetCompleteInput' })

export const assetFilterSchema = z.object({
  projectId: idSchema('project').optional(),
  kind: z.enum(assetKinds).optional().meta({ description: 'Only images or only videos' }),
  state: z.enum(assetStates).optional().meta({ description: 'Only assets in this state' }),
  name: lineSchema(200).optional().meta({ description: 'Part of the file name, any case' }),
})

export const frameSchema = z
  .object({
    id: idSchema('frame'),
    assetId: idSchema('asset'),
    index: z.int().meta({ description: 'Position in the asset, from 0' }),
    tMs: z.int().meta({ description: 'Time in the video, in milliseconds; 0 for an image' }),
    widthPx: z.int().meta({ description: 'Width of the stored still in pixels' }),
    heightPx: z.int().meta({ description: 'Height of the stored still in pixels' }),
    imageUrl: z.string().meta({ description: 'Signed address of the JPEG, good for at least 30 minutes' }),
    thumbUrl: z.string().meta({ description: 'Signed address of the thumbnail, good for at least 30 minutes' }),
    labelIds: z.array(idSchema('label')).meta({ description: 'Labels on the frame' }),
  })
  .meta({ id: 'Frame' })
export type Frame = z.infer<typeof frameSchema>
export const framePageSchema = pageSchema(frameSchema, 'FramePage')
