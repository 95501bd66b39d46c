import { AwsClient } from 'aws4fetch'
import { textOf } from './s3-xml.ts'
import { StorageError } from './storage.ts'

/** What of the environment the storage needs. */
export type S3Env = {
  S3_ENDPOINT: string
  /** Where browsers reach the storage; the same as `S3_ENDPOINT` when absent. */
  S3_PUBLIC_ENDPOINT?: string | undefined
  S3_REGION: string
  S3_BUCKET: string
  S3_ACCESS_KEY_ID: string
  S3_SECRET_ACCESS_KEY: string
}

export type S3Client = {
  bucketUrl: string
  publicBucketUrl: string
  aws: AwsClient
  send(operation: string, url: string, init?: RequestInit): Promise<Response>
}

const timeoutMs = 20_000

export function createS3Client(env: S3Env): S3Client {
  const aws = new AwsClient({
    accessKeyId: env.S3_ACCESS_KEY_ID,
    secretAccessKey: env.S3_SECRET_ACCESS_KEY,
    service: 's3',
    region: env.S3_REGION,
    retries: 2,
  })
  return {
    bucketUrl: bucketUrl(env.S3_ENDPOINT, env.S3_BUCKET),
    publicBucketUrl: bucketUrl(env.S3_PUBLIC_ENDPOINT ?? env.S3_ENDPOINT, env.S3_BUCKET),
    aws,
    async send(operation, url, init = {}) {
      try {
        return await aws.fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) })
      } catch (cause) {
        throw new StorageError(operation, 0, 'unreachable', { cause })
      }
    },
  }
}

/** The error of an answer that is not the wanted one. */
export async function storageError(operation: string, response: Response): Promise<StorageError> {
  return new StorageError(operation, response.status, textOf(await response.text(), 'Code') ?? 'unknown')
}

function bucketUrl(endpoint: string, bucket: string): string {
  return `${endpoint.replace(/\/+$/, '')}/${bucket}`
}
