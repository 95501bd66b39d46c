import { createS3Client, type S3Env } from './s3-client.ts'
import { abortUpload, createUpload, joinParts } from './s3-multipart.ts'
import { deletePrefix, readStart, sizeOf } from './s3-objects.ts'
import { presignDownload, presignGet, presignParts, presignPut } from './s3-presign.ts'
import type { Storage } from './storage.ts'

/** S3 or anything that speaks it. */
export function openStorage(env: S3Env): Storage {
  const s3 = createS3Client(env)
  return {
    createUpload: (key, contentType) => createUpload(s3, key, contentType),
    presignParts: (key, uploadId, count) => presignParts(s3, key, uploadId, count),
    joinParts: (key, uploadId, parts) => joinParts(s3, key, uploadId, parts),
    abortUpload: (key, uploadId) => abortUpload(s3, key, uploadId),
    sizeOf: (key) => sizeOf(s3, key),
    readStart: (key, bytes) => readStart(s3, key, bytes),
    deletePrefix: (prefix) => deletePrefix(s3, prefix),
    presignGet: (key, options) => presignGet(s3, key, options),
    presignDownload: (key, fileName, expiresS) => presignDownload(s3, key, fileName, expiresS),
    presignPut: (key, bytes, expiresS) => presignPut(s3, key, bytes, expiresS),
  }
}
