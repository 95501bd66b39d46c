import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import type { Tx } from '@kensa/db/client/types'
import { job } from '@kensa/db/schema/job'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { NewJob } from './queue-job.ts'

const perHourMax = limits.annotatePreviewsPerHourMax

/** Previews are free, so an organization has so many an hour. Two at the same moment may be one too many. */
export async function refuseManyPreviews(tx: Tx, { task, input }: NewJob): Promise<void> {
  if (task !== 'annotate' || !input.preview) return
  // Ids begin with their time, so this is a step into the primary key.
  const since = (Date.now() - 3_600_000).toString(16).padStart(12, '0')
  const recent = gt(job.id, `${since.slice(0, 8)}-${since.slice(8)}-7000-8000-000000000000`)
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(job)
    .where(and(eq(job.task, 'annotate'), recent, sql`${job.input} @> '{"preview": true}'`))
  if ((row?.count ?? 0) < perHourMax) return
  throw new KensaError('rate_limited', `There were ${perHourMax} previews in the last hour, which is the most. Start the job, or wait.`)
}
