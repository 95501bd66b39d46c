import type { Job } from '@kensa/contract/api/jobs'
import type { OrgContext } from '@kensa/contract/context'
import type { Tx } from '@kensa/db/client/types'
import { apiKey } from '@kensa/db/schema/api-key'
import { asset } from '@kensa/db/schema/asset'
import { job } from '@kensa/db/schema/job'
import { orgMember } from '@kensa/db/schema/org-member'
import { and, asc, eq, gt, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { itsAsset, jobColumns } from './columns.ts'
import { presentJob } from './present.ts'

export type ChangedJob = { job: Job; changedAt: Date }
export type Changes = { jobs: ChangedJob[]; now: Date }

/** A change is stamped before its transaction commits, so a look goes back a little; the caller tells what it told already. */
const overlapMs = 5_000
const changesMax = 500

/** Jobs that changed since; those under way when nothing is known yet. `forbidden` once the caller's key or membership is gone. */
export async function readChanges(
  tx: Tx,
  ctx: OrgContext,
  { since, jobId }: { since: Date | undefined; jobId: string | undefined },
): Promise<Changes | 'forbidden'> {
  if (!(await mayStillRead(tx, ctx))) return 'forbidden'
  const one = jobId === undefined ? undefined : eq(job.id, jobId)
  const changed =
    since === undefined
      ? jobId === undefined
        ? inArray(job.state, ['queued', 'running'])
        : undefined
      : gte(job.changedAt, new Date(since.getTime() - overlapMs))
  const rows = await tx
    .select({ ...jobColumns, changedAt: job.changedAt })
    .from(job)
    .leftJoin(asset, itsAsset)
    .where(and(one, changed))
    .orderBy(asc(job.changedAt))
    .limit(changesMax)
  const { rows: clock } = await tx.execute<{ now: string }>(sql`select clock_timestamp()::text as now`)
  // A full page goes on at its last row.
  const last = rows.length === changesMax ? rows.at(-1)?.changedAt : undefined
  const now = last ? new Date(last.getTime() + overlapMs) : new Date(clock[0]?.now ?? Date.now())
  return { jobs: rows.map((row) => ({ job: presentJob(row), changedAt: row.changedAt })), now }
}

/** A stream outlives the check at its door. */
async function mayStillRead(tx: Tx, { actor }: OrgContext): Promise<boolean> {
  if (actor.kind === 'apiKey') {
    const unexpired = or(isNull(apiKey.expiresAt), gt(apiKey.expiresAt, sql`now()`))
    const working = and(eq(apiKey.id, actor.apiKeyId), isNull(apiKey.revokedAt), unexpired)
    return (await tx.select({ id: apiKey.id }).from(apiKey).where(working)).length > 0
  }
  if (actor.kind !== 'user') return true
  return (await tx.select({ id: orgMember.id }).from(orgMember).where(eq(orgMember.userId, actor.userId))).length > 0
}
