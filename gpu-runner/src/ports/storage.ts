import type { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import type { RunnerEnv } from '../env.ts'
import { awsCredentials } from './aws-credentials.ts'

export type StoredObject = { body: Readable; totalBytes: number }

export type Storage = {
  /** The object from a byte on, and its whole size; undefined when there is none. */
  read(key: string, fromByte: number, signal: AbortSignal): Promise<StoredObject | undefined>
  write(key: string, bytes: Uint8Array, contentType: string, signal: AbortSignal): Promise<void>
  /** Begins an object that comes in parts; its id. */
  createUpload(key: string, contentType: string, signal: AbortSignal): Promise<string>
  /** Parts count from 1; the ETag. All but the last have 5 MiB at least. */
  writePart(key: string, uploadId: string, part: number, bytes: Uint8Array, signal: AbortSignal): Promise<string>
  joinParts(key: string, uploadId: string, etags: readonly string[], signal: AbortSignal): Promise<void>
  /** Aborting what is gone is no error. */
  abortUpload(key: string, uploadId: string): Promise<void>
  /** Everything whose key starts so. */
  removeAll(prefix: string): Promise<void>
  close(): void
}

export function openStorage(env: RunnerEnv): Storage {
  const client = new S3Client({
    region: env.S3_REGION,
    endpoint: env.S3_ENDPOINT,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...awsCredentials(env),
  })
  const Bucket = env.S3_BUCKET
  return {
    async read(key, fromByte, signal) {
      // A range from 0 is not asked for: an empty object answers 416 to it.
      const range = fromByte > 0 ? { Range: `bytes=${fromByte}-` } : {}
      try {
        const got = await client.send(new GetObjectCommand({ Bucket, Key: key, ...range }), { abortSignal: signal })
        return { body: got.Body as Readable, totalBytes: fromByte + (got.ContentLength ?? 0) }
      } catch (error) {
        if ((error as Error).name === 'NoSuchKey') return undefined
        throw error
      }
    },
    async write(key, bytes, contentType, signal) {
      const command = new PutObjectCommand({ Bucket, Key: key, Body: bytes, ContentType: contentType, ContentLength: bytes.byteLength })
      await client.send(command, { abortSignal: signal })
    },
    async createUpload(key, contentType, signal) {
      const command = new CreateMultipartUploadCommand({ Bucket, Key: key, ContentType: contentType })
      const { UploadId } = await client.send(command, { abortSignal: signal })
      if (!UploadId) throw new Error('storage began an upload without an id')
      return UploadId
    },
    async writePart(key, uploadId, part, bytes, signal) {
      const command = new UploadPartCommand({ Bucket, Key: key, UploadId: uploadId, PartNumber: part, Body: bytes })
      const { ETag } = await client.send(command, { abortSignal: signal })
      if (!ETag) throw new Error('storage took a part without an ETag')
      return ETag
    },
    async joinParts(key, uploadId, etags, signal) {
      const Parts = etags.map((ETag, n) => ({ ETag, PartNumber: n + 1 }))
      const command = new CompleteMultipartUploadCommand({ Bucket, Key: key, UploadId: uploadId, MultipartUpload: { Parts } })
      await client.send(command, { abortSignal: signal })
    },
    async abortUpload(key, uploadId) {
      try {
        await client.send(new AbortMultipartUploadCommand({ Bucket, Key: key, UploadId: uploadId }))
      } catch (error) {
        if ((error as Error).name !== 'NoSuchUpload') throw error
      }
    },
    async removeAll(prefix) {
      for (;;) {
        const { Contents = [], IsTruncated } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: prefix }))
        const Objects = Contents.map(({ Key }) => ({ Key }))
        if (Objects.length > 0) await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }))
        if (!IsTruncated || Objects.length === 0) return
      }
    },
    close: () => client.destroy(),
  }
}
