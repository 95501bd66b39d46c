import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { newUuid } from '@kensa/contract/ids'
import type { IngestInput } from '@kensa/contract/job-message'
import { isVideoType, type MediaType } from '@kensa/contract/media-types'
import { originalKey } from '@kensa/contract/storage-keys'
import { startAws } from '@kensa/local/aws/start-aws'
import { startTestDatabase } from '@kensa/local/postgres/test-database'

export type Org = { orgId: string; projectId: string }
export type File = {
  bytes: Uint8Array
  contentType: MediaType
  sampling?: IngestInput['sampling']
  sha256?: string
  declaredBytes?: number
}
export type Upload = { orgId: string; assetId: string; jobId: string }
export type Rig = Awaited<ReturnType<typeof startRunnerRig>>

/** A database, S3 and SQS of their own, filled the way the edge fills them, for tests that run real runners against them. */
export async function startRunnerRig(options: { visibilityTimeoutS?: number; concurrency?: number } = {}) {
  const { visibilityTimeoutS = 2, concurrency = 2 } = options
  const [database, aws] = await Promise.all([startTestDatabase(), startAws({ visibilityTimeoutS })])
  const scratch = await mkdtemp(join(tmpdir(), 'kensa-rig-'))
  const credentials = { accessKeyId: aws.accessKeyId, secretAccessKey: aws.secretAccessKey }
  const s3 = new S3Client({ endpoint: aws.endpoint, region: aws.region, forcePathStyle: true, credentials })
  const sqs = new SQSClient({ endpoint: aws.endpoint, region: aws.region, credentials })
  let runners = 0

  async function makeOrg(name = 'Rig'): Promise<Org> {
    const orgId = newUuid()
    await database.sql('insert into organization (id, name, slug) values ($1, $2, $3)', [orgId, name, orgId])
    return makeProject(orgId)
  }

  async function makeProject(orgId: string): Promise<Org> {
    const projectId = newUuid()
    await database.sql('insert into project (org_id, id, name) values ($1, $2, $3)', [orgId, projectId, projectId])
    return { orgId, projectId }
  }

  /** What completing an upload leaves: the object, the asset, its job; the message goes with `send`. */
  async function upload({ orgId, projectId }: Org, file: File): Promise<Upload> {
    const [assetId, jobId] = [newUuid(), newUuid()]
    const { bytes, contentType, sampling = { mode: 'rate', framesPerSecond: 1 } } = file
    const sha256 = file.sha256 ?? createHash('sha256').update(bytes).digest('hex')
    await s3.send(new PutObjectCommand({ Bucket: aws.bucket, Key: originalKey(orgId, assetId), Body: bytes, ContentType: contentType }))
    await database.sql(
      `insert into asset (org_id, id, project_id, name, kind, content_type, bytes, sha256, state, sampling, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'processing', $9, 'system')`,
      [
        orgId,
        assetId,
        projectId,
        `${assetId}.bin`,
        isVideoType(contentType) ? 'video' : 'image',
        contentType,
        file.declaredBytes ?? bytes.byteLength,
        sha256,
        JSON.stringify(sampling),
      ],
    )
    await database.sql(`insert into job (org_id, id, task, input, asset_id) values ($1, $2, 'ingest', $3, $4)`, [
      orgId,
      jobId,
      JSON.stringify({ assetId, sampling }),
      assetId,
    ])
    await database.sql('update asset set job_id = $3 where org_id = $1 and id = $2', [orgId, assetId, jobId])
    return { orgId, assetId, jobId }
  }

  async function sendBody(body: string): Promise<void> {
    await sqs.send(new SendMessageCommand({ QueueUrl: aws.queueUrl, MessageBody: body }))
  }

  return {
    database,
    aws,
    s3,
    sqs,
    makeOrg,
    makeProject,
    upload,
    sendBody,
    send: ({ jobId, orgId }: Upload) => sendBody(JSON.stringify({ v: 1, jobId, orgId })),
    /** Messages that wait or are being worked on. */
    async queueDepth(): Promise<number> {
      const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const
      const { Attributes = {} } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl: aws.queueUrl, AttributeNames: [...AttributeNames] }),
      )
      return AttributeNames.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0)
    },
    /** The environment of one more runner. */
    runnerEnv(): Record<string, string> {
      return {
        DEVICE: 'cpu',
        MODEL_PACK: 'builtin',
        DATABASE_URL: database.urlFor('kensa_runner'),
        S3_ENDPOINT: aws.endpoint,
        S3_REGION: aws.region,
        S3_BUCKET: aws.bucket,
        S3_ACCESS_KEY_ID: aws.accessKeyId,
        S3_SECRET_ACCESS_KEY: aws.secretAccessKey,
        SQS_ENDPOINT: aws.endpoint,
        SQS_QUEUE_URL: aws.queueUrl,
        ENCODE_PORT: '0',
        ENCODER_TOKEN: 'a-token-for-the-rig',
        WORK_DIR: join(scratch, `runner-${runners++}`),
        VISIBILITY_TIMEOUT_S: String(visibilityTimeoutS),
        CONCURRENCY: String(concurrency),
        LOG_LEVEL: 'silent',
      }
    },
    async stop() {
      s3.destroy()
      sqs.destroy()
      await Promise.all([database.stop(), aws.stop(), rm(scratch, { recursive: true, force: true })])
    },
  }
}
