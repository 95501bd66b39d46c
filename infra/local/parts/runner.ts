import { fileURLToPath } from 'node:url'
import type { AwsFacts } from '../aws/start-aws.ts'
import type { StateDirectory } from '../state-directory.ts'
import { type ChildPart, startChildPart } from './child-part.ts'
import type { PartLog } from './log-stream.ts'

export type RunnerPart = { pid: () => number; stop: () => Promise<void> }
export type RunnerSettings = { aws: AwsFacts; databaseUrl: string; encodePort: number; extra: Record<string, string> }

/** A runner on the CPU, started again when it ends by itself, as its service does in production. */
export async function startRunner(state: StateDirectory, settings: RunnerSettings, log: PartLog): Promise<RunnerPart> {
  let stopped = false
  let current: ChildPart | undefined

  async function start(): Promise<void> {
    current = await startChildPart({
      file: fileURLToPath(new URL('../../../gpu-runner/src/main.ts', import.meta.url)),
      log,
      env: runnerEnv(state, settings),
      onExit: (code, signal) => {
        if (stopped) return
        log(`ended by itself (${signal ?? code}); starting it again`)
        void start().catch((error: unknown) => log(String(error)))
      },
    })
    if (stopped) await current.stop()
  }

  await start()
  return {
    pid: () => current?.pid ?? 0,
    stop: async () => {
      stopped = true
      await current?.stop()
    },
  }
}

function runnerEnv(state: StateDirectory, { aws, databaseUrl, encodePort, extra }: RunnerSettings): Record<string, string> {
  return {
    DEVICE: 'cpu',
    MODEL_PACK: 'builtin',
    DATABASE_URL: databaseUrl,
    S3_ENDPOINT: aws.endpoint,
    S3_REGION: aws.region,
    S3_BUCKET: aws.bucket,
    S3_ACCESS_KEY_ID: aws.accessKeyId,
    S3_SECRET_ACCESS_KEY: aws.secretAccessKey,
    SQS_ENDPOINT: aws.endpoint,
    SQS_QUEUE_URL: aws.queueUrl,
    ENCODE_HOST: '127.0.0.1',
    ENCODE_PORT: String(encodePort),
    ENCODER_TOKEN: state.secrets.encoderToken,
    WORK_DIR: state.work,
    ...extra,
  }
}
