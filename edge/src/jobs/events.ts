import type { Job } from '@kensa/contract/api/jobs'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { finalJobStates } from '@kensa/contract/job-message'
import { openNeonPool } from '@kensa/db/client/neon'
import { withOrg } from '@kensa/db/with-org'
import type { Env } from '../env.ts'
import { describeError } from '../http/describe-error.ts'
import { type ChangedJob, readChanges } from './read-changes.ts'

export type EventsQuery = {
  /** One job alone; the stream ends with it. All jobs of the organization when absent. */
  jobId?: string
  lastEventId: string | undefined
}

const lookEveryMs = 1_000
const heartbeatMs = 15_000
const streamMsMax = 5 * 60_000

/**
 * Jobs as they change, as server-sent events. Each event is a job as it stands, so hearing one twice does no harm; its id is the moment of
 * the change, from which a client that lost the line goes on. Postgres is looked at every second and no connection is held between looks:
 * a Worker's socket belongs to one request, and notifications do not pass a pooler. After five minutes the client is asked to come again.
 */
export function streamJobEvents(env: Env, ctx: OrgContext, { jobId, lastEventId }: EventsQuery): Response {
  const text = new TextEncoder()
  const endMs = Date.now() + streamMsMax
  let since = readPosition(lastEventId)
  let spokeMs = Date.now()
  let begun = false
  let over = false
  const told = new Map<string, number>()

  async function look(): Promise<string> {
    const { db, end } = openNeonPool(env.DATABASE_URL, { localProxy: env.NEON_LOCAL_PROXY })
    try {
      const seen = await withOrg(db, ctx, (tx) => readChanges(tx, ctx, { since, jobId }))
      if (seen === 'forbidden') {
        over = true
        return ''
      }
      since = seen.now
      const fresh = seen.jobs.filter(({ job, changedAt }) => told.get(job.id) !== changedAt.getTime())
      told.clear()
      for (const { job, changedAt } of seen.jobs) told.set(job.id, changedAt.getTime())
      if (jobId !== undefined && fresh.some(({ job }) => finalJobStates.has(job.state))) over = true
      return fresh.map(eventText).join('')
    } finally {
      await end()
    }
  }

  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!begun) {
        begun = true
        return controller.enqueue(text.encode(`retry: 1000\n\n`))
      }
      while (!over && Date.now() < endMs) {
        let news = ''
        try {
          news = await look()
        } catch (error) {
          // The client comes again and goes on from its last event.
          console.error(`job events: ${describeError(error)}`)
          return controller.close()
        }
        if (news === '' && Date.now() - spokeMs >= heartbeatMs) news = ': still here\n\n'
        if (news !== '') {
          spokeMs = Date.now()
          return controller.enqueue(text.encode(news))
        }
        if (!over) await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
      }
      controller.close()
    },
    cancel() {
      over = true
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}

function eventText({ job, changedAt }: ChangedJob): string {
  return `id: ${changedAt.toISOString()}\nevent: job\ndata: ${JSON.stringify(job satisfies Job)}\n\n`
}

/** Undefined: from now on, beginning with the jobs that are under way. */
function readPosition(lastEventId: string | undefined): Date | undefined {
  if (lastEventId === undefined || lastEventId === '') return undefined
  const at = new Date(lastEventId)
  if (!Number.isNaN(at.getTime()) && /^\d{4}-\d\d-\d\dT/.test(lastEventId)) return at
  const message = 'must be the id of an event of this stream'
  throw new KensaError('invalid_input', `header.last-event-id: ${message}`, { fields: [{ path: 'header.last-event-id', message }] })
}
