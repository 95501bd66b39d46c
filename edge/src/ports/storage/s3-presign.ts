import { AwsV4Signer } from 'aws4fetch'
import type { S3Client } from './s3-client.ts'
import type { PresignGetOptions } from './storage.ts'

const hourMs = 3_600_000
const partExpiryS = 12 * 3600
const getExpiryS = 2 * 3600

export async function presignParts(
  s3: S3Client,
  key: string,
  uploadId: string,
  count: number,
): Promise<{ urls: string[]; expiresAt: Date }> {
  const now = Date.now()
  const urls = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      presign(s3, 'PUT', `${s3.publicBucketUrl}/${key}?partNumber=${index + 1}&uploadId=${encodeURIComponent(uploadId)}`, now, partExpiryS),
    ),
  )
  return { urls, expiresAt: new Date(now + partExpiryS * 1000) }
}

/** Signed as of the start of the hour: the address stays the same for that long, and ends an hour after it at the earliest. */
export function presignGet(s3: S3Client, key: string, options: PresignGetOptions = {}): Promise<string> {
  const type = options.contentType ? `&response-content-type=${encodeURIComponent(options.contentType)}` : ''
  const url = `${s3.publicBucketUrl}/${key}?response-cache-control=private,max-age=3600${type}`
  return presign(s3, 'GET', url, Math.floor(Date.now() / hourMs) * hourMs, getExpiryS)
}

export function presignDownload(s3: S3Client, key: string, fileName: string, expiresS: number): Promise<string> {
  const disposition = encodeURIComponent(`attachment; filename="${fileName}"`)
  const url = `${s3.publicBucketUrl}/${key}?response-cache-control=no-store&response-content-disposition=${disposition}`
  return presign(s3, 'GET', url, Date.now(), expiresS)
}

/** The size is signed with it: storage takes no other. */
export function presignPut(s3: S3Client, key: string, bytes: number, expiresS: number): Promise<string> {
  return presign(s3, 'PUT', `${s3.publicBucketUrl}/${key}`, Date.now(), expiresS, { 'content-length': String(bytes) })
}

async function presign(
  s3: S3Client,
  method: string,
  url: string,
  atMs: number,
  expiresS: number,
  headers: Record<string, string> = {},
): Promise<string> {
  const target = new URL(url)
  target.searchParams.set('X-Amz-Expires', String(expiresS))
  const signed = await new AwsV4Signer({
    method,
    url: target.toString(),
    accessKeyId: s3.aws.accessKeyId,
    secretAccessKey: s3.aws.secretAccessKey,
    service: 's3',
    region: s3.aws.region ?? 'us-east-1',
    cache: s3.aws.cache,
    datetime: new Date(atMs).toISOString().replace(/[:-]|\.\d{3}/g, ''),
    signQuery: true,
    headers,
    // The library leaves the length out unless it is told.
    allHeaders: 'content-length' in headers,
  }).sign()
  return signed.url.toString()
}
