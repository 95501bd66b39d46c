import { type ErrorCode, KensaError } from '@kensa/contract/errors'
import { newUuid, toId } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { job } from '@kensa/db/schema/job'
import { jobItemError } from '@kensa/db/schema/job-item-error'
import { and, eq, sql } from 'drizzle-orm'
import type { ClaimedJob } from '../../jobs/job-run.ts'

/** `key` is the same each time the same item fails, so that it is told once. */
export type ItemError = { key: string; subject: string; code: ErrorCode; detail: string }

export const frameKeyPrefix = 'frame:'

export function frameError(frameId: string, code: ErrorCode, detail: string): ItemError {
  return { key: `${frameKeyPrefix}${frameId}`, subject: `frame ${toId('frame', frameId)}`, code, detail }
}

export const frameGone = (frameId: string) => frameError(frameId, 'not_found', 'The frame was deleted before it was looked at.')

export function asItemError(frameId: string, error: unknown): ItemError {
  if (!(error instanceof KensaError)) throw error
  return frameError(frameId, error.code, error.message)
}

/** Adds those that the job does not have yet. The caller holds the attempt's lock. */
export async function saveItemErrors(tx: Tx, { orgId, id: jobId }: ClaimedJob, errors: readonly ItemError[]): Promise<void> {
  if (errors.length === 0) return
  const saved = await tx
    .insert(jobItemError)
    .values(errors.map(({ key, subject, code, detail }) => ({ orgId, id: newUuid(), jobId, key, subject, error: { code, detail } })))
    .onConflictDoNothing({ target: [jobItemError.orgId, jobItemError.jobId, jobItemError.key] })
    .returning({ id: jobItemError.id })
  await tx
    .update(job)
    .set({ itemErrorCount: sql`${job.itemErrorCount} + ${saved.length}` })
    .where(and(eq(job.orgId, orgId), eq(job.id, jobId)))
}
