import type { Job } from '@kensa/contract/api/jobs'
import type { OrgContext } from '@kensa/contract/context'
import { toId, toUuid } from '@kensa/contract/ids'
import { finalJobStates, type JobState } from '@kensa/contract/job-message'
import type { JobRequest } from '@kensa/contract/job-requests'
import { openNodePool } from '@kensa/db/client/node'
import { addLabel } from '@kensa/local/postgres/fixtures'
import { cancelJob } from '../../edge/src/jobs/cancel.ts'
import { createJob } from '../../edge/src/jobs/create.ts'
import { retryJob } from '../../edge/src/jobs/retry.ts'
import type { Org, Rig } from './runner-rig.ts'
import { waitUntil } from './wait-until.ts'

export type AnnotateRequest = Extract<JobRequest, { task: 'annotate' }>['input']

/** Annotate jobs as the edge makes them, on the rig's database and queue. */
export function openAnnotateJobs(rig: Rig, { orgId }: Org) {
  const { db, end } = openNodePool(rig.database.urlFor('kensa_app'), { max: 1 })
  const ctx: OrgContext = { orgId, actor: { kind: 'system' }, scopes: new Set(), requestId: 'rig' }
  const send = (message: unknown) => rig.sendBody(JSON.stringify(message))
  const jobs = {
    db,
    ctx,
    end,
    /** `wakes`: how often its message is sent. */
    async start(input: AnnotateRequest, { wakes = 1 } = {}): Promise<string> {
      const queue = { send: async (message: unknown) => void (await Promise.all(Array.from({ length: wakes }, () => send(message)))) }
      return uuidOf(await createJob({ db, queue } as never, ctx, { task: 'annotate', input }))
    },
    wake: (jobId: string) => send({ v: 1, jobId, orgId }),
    cancel: (jobId: string) => cancelJob(db, ctx, jobId),
    retry: (jobId: string) => retryJob({ db, queue: { send } } as never, ctx, jobId),
    async addLabel(name: string, synonyms: Record<string, string> = {}): Promise<string> {
      const id = await addLabel(rig.database.sql, orgId, name)
      for (const [language, text] of Object.entries(synonyms))
        await rig.database.sql('insert into label_term (org_id, label_id, text, language) values ($1, $2, $3, $4)', [
          orgId,
          id,
          text,
          language,
        ])
      return id
    },
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
    /** Regions without what differs from run to run, in a fixed order. */
    regions: () =>
      rig.database.sql(
        `select r.frame_id, r.label_id, r.x, r.y, r.width, r.height, r.state, v.confidence, v.provenance -> 'inputs' as inputs
         from region r left join verdict v on v.org_id = r.org_id and v.id = r.verdict_id and v.superseded_at is null
         where r.org_id = $1 order by 1, 2, 3, 4, 5, 6`,
        [orgId],
      ),
    async standing(): Promise<number> {
      const [row] = await rig.database.sql('select count(*)::int as n from verdict where org_id = $1 and superseded_at is null', [orgId])
      return Number(row?.['n'])
    },
    async itemErrors(jobId: string) {
      return rig.database.sql('select subject, error from job_item_error where org_id = $1 and job_id = $2 order by key', [orgId, jobId])
    },
    frameId: (uuid: string) => toId('frame', uuid),
    labelId: (uuid: string) => toId('label', uuid),
  }
  return jobs
}

function uuidOf({ id }: Job): string {
  const uuid = toUuid('job', id)
  if (uuid === undefined) throw new Error(`${id} is no id of a job`)
  return uuid
}
