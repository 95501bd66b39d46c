import type { Job } from '@kensa/contract/api/jobs'
import type { OrgContext } from '@kensa/contract/context'
import { toId, toUuid } from '@kensa/contract/ids'
import { finalJobStates, type JobState } from '@kensa/contract/job-message'
import type { JobRequest } from '@kensa/contract/job-requests'
import { openNodePool } from '@kensa/db/client/node'
import { cancelJob } from '../../edge/src/jobs/cancel.ts'
import { createJob } from '../../edge/src/jobs/create.ts'
import { retryJob } from '../../edge/src/jobs/retry.ts'
import type { Org, Rig } from './runner-rig.ts'
import { waitUntil } from './wait-until.ts'

/** Jobs as the edge makes them, on the rig's database and queue. */
export function openEdgeJobs(rig: Rig, { orgId }: Org) {
  const { db, end } = openNodePool(rig.database.urlFor('kensa_app'), { max: 1 })
  const ctx: OrgContext = { orgId, actor: { kind: 'system' }, scopes: new Set(), requestId: 'rig' }
  const send = (message: unknown) => rig.sendBody(JSON.stringify(message))
  const jobs = {
    db,
    ctx,
    end,
    /** `wakes`: how often its message is sent. */
    async start(request: JobRequest, { wakes = 1 } = {}): Promise<string> {
      const queue = { send: async (message: unknown) => void (await Promise.all(Array.from({ length: wakes }, () => send(message)))) }
      return uuidOf(await createJob({ db, queue } as never, ctx, request))
    },
    wake: (jobId: string) => send({ v: 1, jobId, orgId }),
    cancel: (jobId: string) => cancelJob(db, ctx, jobId),
    retry: (jobId: string) => retryJob({ db, queue: { send } } as never, ctx, jobId),
    async look(jobId: string) {
      const [row] = await rig.database.sql(
        `select state, attempt, progress_done as done, item_error_count as errors, error from job where org_id = $1 and id = $2`,
        [orgId, jobId],
      )
      return row as { state: JobState; attempt: number; done: number; errors: number; error: { code: string; detail: string } | null }
    },
    /** Waits until the first chunk is saved and the job goes on. */
    midway: (jobId: string) =>
      waitUntil('the first chunk', async () => {
        const { state, done } = await jobs.look(jobId)
        if (finalJobStates.has(state)) throw new Error(`the job is over: ${state}`)
        return done > 0
      }),
    ended: (jobId: string) =>
      waitUntil(
        `the end of job ${jobId}`,
        async () => {
          const row = await jobs.look(jobId)
          return finalJobStates.has(row.state) ? row : undefined
        },
        { timeoutMs: 120_000 },
      ),
    async standing(): Promise<number> {
      const [row] = await rig.database.sql('select count(*)::int as n from verdict where org_id = $1 and superseded_at is null', [orgId])
      return Number(row?.['n'])
    },
    async itemErrors(jobId: string) {
      return rig.database.sql('select subject, error from job_item_error where org_id = $1 and job_id = $2 order by key', [orgId, jobId])
    },
    frameId: (uuid: string) => toId('frame', uuid),
  }
  return jobs
}

function uuidOf({ id }: Job): string {
  const uuid = toUuid('job', id)
  if (uuid === undefined) throw new Error(`${id} is no id of a job`)
  return uuid
}
