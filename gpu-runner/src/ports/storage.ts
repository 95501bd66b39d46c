import type { Readable } from 'node:stream'
import { DeleteObjectsCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { RunnerEnv } from '../env.ts'
import { awsCredentials } from './aws-credentials.ts'

export type StoredObject = { body: Readable; totalBytes: number }

export type Storage = {
  /** The object from a byte on, and its whole size; undefined when there is none. */
  read(key: string, fromByte: number, signal: AbortSignal): Promise<StoredObject | undefined>
  write(key: string, bytes: Uint8Array, contentType: string, signal: AbortSignal): Promise<void>
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
