import { createHash } from 'node:crypto'
import type { AssetCreated } from '@kensa/contract/api/assets'
import { toUuid } from '@kensa/contract/ids'
import { type LocalAws, startAws } from './aws/start-aws.ts'
import { takeMessages } from './aws/take-messages.ts'
import { type Answer, type Person, startTestEdge, type TestEdge } from './test-edge.ts'

export type UploadStand = {
  edge: TestEdge
  aws: LocalAws
  person: Person
  projectId: string
  orgId: string
  /** Announces a file; what is left out is told truthfully. */
  announce: (file: TestFile, over?: Record<string, unknown>) => Promise<Answer>
  /** Announces, uploads and completes a file. */
  upload: (file: TestFile, over?: Record<string, unknown>) => Promise<{ created: AssetCreated; answer: Answer }>
  /** Messages that wait in the queue, taken out. */
  takeMessages: () => Promise<unknown[]>
  stop: () => Promise<void>
}

export type TestFile = { name: string; contentType: string; bytes: Uint8Array<ArrayBuffer> }

/** The edge on storage and queue emulators of its own, with a person signed in: for tests of what becomes of uploads. */
export async function startUploadStand(over: Record<string, unknown> = {}): Promise<UploadStand> {
  const aws = await startAws()
  const edge = await startTestEdge({ ...awsEnv(aws), ...over })
  const person = await edge.signUp('Uploader')
  const projects = (await (await person.call('GET', '/v1/projects')).json()) as { data: { id: string }[] }
  const projectId = projects.data[0]?.id ?? ''

  function announce(file: TestFile, claims: Record<string, unknown> = {}): Promise<Answer> {
    return person.call('POST', '/v1/assets', { ...claimsOf(file), projectId, ...claims })
  }

  async function upload(file: TestFile, claims: Record<string, unknown> = {}) {
    const announced = await announce(file, claims)
    if (!announced.ok) throw new Error(`announcing answered ${announced.status}: ${await announced.text()}`)
    const created = (await announced.json()) as AssetCreated
    const parts = await putParts(created, file.bytes)
    return { created, answer: await person.call('POST', `/v1/assets/${created.asset.id}/complete`, { parts }) }
  }

  async function stop(): Promise<void> {
    await edge.stop()
    await aws.stop()
  }

  const orgId = person.orgId
  return { edge, aws, person, projectId, orgId, announce, upload, takeMessages: () => takeMessages(aws), stop }
}

/** Puts a file at its signed addresses; gives the receipts that completing asks for. */
export async function putParts(created: AssetCreated, bytes: Uint8Array<ArrayBuffer>): Promise<{ number: number; etag: string }[]> {
  const receipts: { number: number; etag: string }[] = []
  for (const part of created.upload?.parts ?? []) {
    const body = bytes.subarray(part.offset, part.offset + part.bytes)
    const answer = await fetch(part.url, { method: 'PUT', body })
    receipts.push({ number: part.number, etag: answer.headers.get('etag') ?? '' })
  }
  return receipts
}

export function uuidIn(id: string, kind: Parameters<typeof toUuid>[0]): string {
  return toUuid(kind, id) ?? ''
}

function claimsOf({ name, contentType, bytes }: TestFile) {
  return { name, contentType, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function awsEnv(aws: LocalAws): Record<string, string> {
  return {
    S3_ENDPOINT: aws.endpoint,
    S3_REGION: aws.region,
    S3_BUCKET: aws.bucket,
    S3_ACCESS_KEY_ID: aws.accessKeyId,
    S3_SECRET_ACCESS_KEY: aws.secretAccessKey,
    SQS_QUEUE_URL: aws.queueUrl,
    SQS_DEAD_LETTER_QUEUE_URL: aws.deadLetterQueueUrl,
  }
}
