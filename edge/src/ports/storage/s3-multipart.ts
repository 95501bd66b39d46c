import { type S3Client, storageError } from './s3-client.ts'
import { escapeXml, textOf } from './s3-xml.ts'
import { type JoinRefusal, type PartReceipt, StorageError } from './storage.ts'

export async function createUpload(s3: S3Client, key: string, contentType: string): Promise<string> {
  const response = await s3.send('create upload', `${s3.bucketUrl}/${key}?uploads=`, {
    method: 'POST',
    headers: { 'content-type': contentType, 'x-amz-content-sha256': emptySha256 },
  })
  if (!response.ok) throw await storageError('create upload', response)
  const uploadId = textOf(await response.text(), 'UploadId')
  if (!uploadId) throw new StorageError('create upload', response.status, 'no_upload_id')
  return uploadId
}

export async function joinParts(
  s3: S3Client,
  key: string,
  uploadId: string,
  parts: readonly PartReceipt[],
): Promise<JoinRefusal | undefined> {
  const list = parts.map((part) => `<Part><PartNumber>${part.number}</PartNumber><ETag>${escapeXml(part.etag)}</ETag></Part>`)
  const response = await s3.send('join parts', uploadUrl(s3, key, uploadId), {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${list.join('')}</CompleteMultipartUpload>`,
  })
  // S3 may answer 200 at once and put the error into the body.
  const body = await response.text()
  const code = textOf(body, 'Code')
  if (response.ok && !code) return undefined
  const refusal = refusals[code ?? '']
  if (!refusal) throw new StorageError('join parts', response.status, code ?? 'unknown')
  return refusal
}

export async function abortUpload(s3: S3Client, key: string, uploadId: string): Promise<void> {
  const response = await s3.send('abort upload', uploadUrl(s3, key, uploadId), { method: 'DELETE' })
  if (!response.ok && response.status !== 404) throw await storageError('abort upload', response)
}

function uploadUrl(s3: S3Client, key: string, uploadId: string): string {
  return `${s3.bucketUrl}/${key}?uploadId=${encodeURIComponent(uploadId)}`
}

const refusals: Record<string, JoinRefusal> = {
  InvalidPart: 'part_missing',
  InvalidPartOrder: 'part_missing',
  MalformedXML: 'part_missing',
  EntityTooSmall: 'part_too_small',
  NoSuchUpload: 'gone',
}

const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
