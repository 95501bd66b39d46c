import type { RunnerEnv } from '../env.ts'

/** Keys from the environment when given; otherwise the SDK's own chain (the task role on AWS). */
export function awsCredentials(env: RunnerEnv): { credentials?: { accessKeyId: string; secretAccessKey: string } } {
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env
  return accessKeyId !== undefined && secretAccessKey !== undefined ? { credentials: { accessKeyId, secretAccessKey } } : {}
}
