import { type S3Client, storageError } from './s3-client.ts'
import { escapeXml, textOf, textsOf } from './s3-xml.ts'
import { StorageError } from './storage.ts'

export async function sizeOf(s3: S3Client, key: string): Promise<number | undefined> {
  const response = await s3.send('head', `${s3.bucketUrl}/${key}`, { method: 'HEAD' })
  if (response.status === 404) return undefined
  const length = response.headers.get('content-length')
  if (!response.ok || length === null) throw await storageError('head', response)
  return Number(length)
}

export async function readStart(s3: S3Client, key: string, bytes: number): Promise<Uint8Array> {
  const response = await s3.send('read start', `${s3.bucketUrl}/${key}`, { headers: { range: `bytes=0-${bytes - 1}` } })
  // An empty object has no range to give. A body left unread would hold one of the few connections of a request.
  if (response.status === 416) return response.body?.cancel().then(() => new Uint8Array()) ?? new Uint8Array()
  if (!response.ok) throw await storageError('read start', response)
  return new Uint8Array(await response.arrayBuffer()).subarray(0, bytes)
}

export async function deletePrefix(s3: S3Client, prefix: string): Promise<number> {
  let deleted = 0
  // Deleted keys leave the listing, so its first page is always the next to go.
  for (;;) {
    const keys = await listSome(s3, prefix)
    if (keys.length === 0) return deleted
    await deleteKeys(s3, keys)
    deleted += keys.length
  }
}

async function listSome(s3: S3Client, prefix: string): Promise<string[]> {
  const response = await s3.send('list', `${s3.bucketUrl}?list-type=2&max-keys=1000&prefix=${encodeURIComponent(prefix)}`)
  if (!response.ok) throw await storageError('list', response)
  return textsOf(await response.text(), 'Key')
}

async function deleteKeys(s3: S3Client, keys: string[]): Promise<void> {
  const objects = keys.map((key) => `<Object><Key>${escapeXml(key)}</Key></Object>`).join('')
  const body = `<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Quiet>true</Quiet>${objects}</Delete>`
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body))
  const response = await s3.send('delete', `${s3.bucketUrl}?delete=`, {
    method: 'POST',
    headers: {
      'content-type': 'application/xml',
      'x-amz-sdk-checksum-algorithm': 'SHA256',
      'x-amz-checksum-sha256': btoa(String.fromCharCode(...new Uint8Array(digest))),
    },
    body,
  })
  if (!response.ok) throw await storageError('delete', response)
  const code = textOf(await response.text(), 'Code')
  if (code) throw new StorageError('delete', response.status, code)
}
