import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { toUuid } from '@kensa/contract/ids'
import { finalJobStates, type JobState } from '@kensa/contract/job-message'
import type { Person } from '@kensa/local/test-edge'
import { startUploadStand, type UploadStand } from '@kensa/local/test-uploads'
import { type LogLine, type RunnerProcess, startRunnerProcess } from '../../rig/runner-process.ts'
import { waitUntil } from '../../rig/wait-until.ts'

export type JobRow = {
  id: string
  state: JobState
  attempt: number
  done: number
  error: { code: string; detail: string } | null
  startMs: number
}

export type JobStand = UploadStand & {
  visibilityTimeoutS: number
  startRunner: (env?: Record<string, string>, onLine?: (line: LogLine) => void) => Promise<RunnerProcess>
  /** Starts selftest jobs as a person, by bulk; gives their stored ids. */
  startJobs: (person: Person, count: number, input?: Record<string, unknown>) => Promise<string[]>
  /** The jobs as the database has them; `startMs` is how long each waited for its start. */
  jobs: (ids: readonly string[]) => Promise<JobRow[]>
  allEnded: (ids: readonly string[], timeoutMs?: number) => Promise<JobRow[]>
  sendMessage: (orgId: string, jobId: string) => Promise<void>
  close: () => Promise<void>
}

/** The edge in this process, a database, a queue, storage, and real runner processes: the whole way of a job. */
export async function startJobStand(options: { visibilityTimeoutS?: number; edge?: Record<string, unknown> } = {}): Promise<JobStand> {
  const { visibilityTimeoutS = 2 } = options
  const stand = await startUploadStand(options.edge ?? {})
  const scratch = await mkdtemp(join(tmpdir(), 'kensa-jobs-'))
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' }
  const sqs = new SQSClient({ endpoint: stand.aws.endpoint, region: stand.aws.region, credentials })
  const runners: RunnerProcess[] = []

  async function jobs(ids: readonly string[]): Promise<JobRow[]> {
    const rows = await stand.edge.database.sql(
      `select id, state, attempt, progress_done as done, error,
         (extract(epoch from started_at - created_at) * 1000)::float8 as "startMs" from job where id = any($1) order by id`,
      [ids],
    )
    return rows as unknown as JobRow[]
  }

  return {
    ...stand,
    visibilityTimeoutS,
    jobs,
    async startRunner(env = {}, onLine) {
      const runner = await startRunnerProcess(
        {
          DEVICE: 'cpu',
          DATABASE_URL: stand.edge.database.urlFor('kensa_runner'),
          S3_ENDPOINT: stand.aws.endpoint,
          S3_BUCKET: stand.aws.bucket,
          S3_ACCESS_KEY_ID: stand.aws.accessKeyId,
          S3_SECRET_ACCESS_KEY: stand.aws.secretAccessKey,
          SQS_ENDPOINT: stand.aws.endpoint,
          SQS_QUEUE_URL: stand.aws.queueUrl,
          ENCODE_PORT: '0',
          ENCODER_TOKEN: 'a-token-for-the-rig',
          WORK_DIR: join(scratch, `runner-${runners.length}`),
          VISIBILITY_TIMEOUT_S: String(visibilityTimeoutS),
          LOG_LEVEL: 'warn',
          ...env,
        },
        onLine,
      )
      runners.push(runner)
      return runner
    },
    async startJobs(person, count, input = {}) {
      const ids: string[] = []
      while (ids.length < count) {
        const jobs = Array.from({ length: Math.min(100, count - ids.length) }, () => ({ task: 'selftest', input }))
        const answer = await (await person.call('POST', '/v1/jobs/bulk-create', { jobs })).json()
        for (const { job } of answer.data as { job: { id: string } }[]) ids.push(toUuid('job', job.id) ?? '')
      }
      return ids
    },
    allEnded: (ids, timeoutMs = 120_000) =>
      waitUntil(
        'the end of all jobs',
        async () => {
          const rows = await jobs(ids)
          return rows.length === ids.length && rows.every(({ state }) => finalJobStates.has(state)) ? rows : undefined
        },
        { timeoutMs, everyMs: 50 },
      ),
    async sendMessage(orgId, jobId) {
      await sqs.send(new SendMessageCommand({ QueueUrl: stand.aws.queueUrl, MessageBody: JSON.stringify({ v: 1, jobId, orgId }) }))
    },
    async close() {
      await Promise.all(runners.map((runner) => runner.stop()))
      sqs.destroy()
      await stand.stop()
      await rm(scratch, { recursive: true, force: true })
    },
  }
}
