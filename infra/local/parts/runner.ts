import { fileURLToPath } from 'node:url'
import type { AwsFacts } from '../aws/start-aws.ts'
import type { StateDirectory } from '../state-directory.ts'
import { type KeptPart, startKeptPart } from './kept-part.ts'
import type { PartLog } from './log-stream.ts'

export type RunnerSettings = { aws: AwsFacts; databaseUrl: string }
export type EncodeSettings = { databaseUrl: string; encodePort: number }

const program = (name: string) => fileURLToPath(new URL(`../../../gpu-runner/src/${name}.ts`, import.meta.url))
const laptop = { DEVICE: 'cpu', MODEL_PACK: 'builtin', ENCODE_HOST: '127.0.0.1' }

/** A runner on the CPU. */
export function startRunner(state: StateDirectory, { aws, databaseUrl }: RunnerSettings, log: PartLog): Promise<KeptPart> {
  const env = {
    ...laptop,
    DATABASE_URL: databaseUrl,
    S3_ENDPOINT: aws.endpoint,
    S3_REGION: aws.region,
    S3_BUCKET: aws.bucket,
    S3_ACCESS_KEY_ID: aws.accessKeyId,
    S3_SECRET_ACCESS_KEY: aws.secretAccessKey,
    SQS_ENDPOINT: aws.endpoint,
    SQS_QUEUE_URL: aws.queueUrl,
    ENCODE_PORT: '0',
    ENCODER_TOKEN: state.secrets.encoderToken,
    WORK_DIR: state.work,
    ...languageModels(),
  }
  return startKeptPart(program('main'), env, log)
}

/** Model servers of one's own, where the environment names some; without them criteria are answered by similarity. */
function languageModels(): Record<string, string> {
  const names = ['VLM_ENDPOINTS', 'VLM_API_KEY']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))
}

/** What answers queries, so that none waits for a job. */
export function startEncode(state: StateDirectory, { databaseUrl, encodePort }: EncodeSettings, log: PartLog): Promise<KeptPart> {
  const env = {
    ...laptop,
    DATABASE_URL: databaseUrl,
    ENCODE_PORT: String(encodePort),
    ENCODER_TOKEN: state.secrets.encoderToken,
  }
  return startKeptPart(program('main-encode'), env, log)
}
