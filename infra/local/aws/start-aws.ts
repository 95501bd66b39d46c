import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { startFauxqs } from 'fauxqs'
import { createCorsProxy } from './cors-proxy.ts'

export type AwsFacts = {
  /** Address of S3 and SQS, without the final slash. */
  endpoint: string
  region: string
  bucket: string
  queueUrl: string
  deadLetterQueueUrl: string
  accessKeyId: string
  secretAccessKey: string
}
export type LocalAws = AwsFacts & { stop: () => Promise<void> }

const region = 'us-east-1'
const bucket = 'kensa'

/**
 * S3 and SQS on the loopback address. Objects are files under `objectsDir` (in memory without it); messages live in memory, because
 * Postgres holds the truth about jobs and the sweeper sends again what a restart forgot.
 */
export async function startAws(options: { port?: number; objectsDir?: string; visibilityTimeoutS?: number } = {}): Promise<LocalAws> {
  const emulator = await startFauxqs({
    port: 0,
    logger: false,
    defaultRegion: region,
    ...(options.objectsDir === undefined ? {} : { s3StorageDir: options.objectsDir }),
  })
  emulator.createBucket(bucket)
  const dead = emulator.createQueue('kensa-jobs-dead')
  const jobs = emulator.createQueue('kensa-jobs', {
    attributes: {
      VisibilityTimeout: String(options.visibilityTimeoutS ?? 60),
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.queueArn, maxReceiveCount: '10' }),
    },
  })
  const proxy = createCorsProxy(new URL(emulator.address))
  proxy.listen(options.port ?? 0, '127.0.0.1')
  await once(proxy, 'listening')
  const endpoint = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  return {
    endpoint,
    region,
    bucket,
    queueUrl: endpoint + new URL(jobs.queueUrl).pathname,
    deadLetterQueueUrl: endpoint + new URL(dead.queueUrl).pathname,
    accessKeyId: 'local',
    secretAccessKey: 'local-secret',
    stop: async () => {
      proxy.closeAllConnections()
      proxy.close()
      await emulator.stop()
    },
  }
}
