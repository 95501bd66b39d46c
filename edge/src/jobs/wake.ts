import type { OrgContext } from '@kensa/contract/context'
import { newUuid } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { outbox } from '@kensa/db/schema/outbox'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { describeError } from '../http/describe-error.ts'
import type { Services } from '../ports/services.ts'

export type Wake = { outboxId: string; jobId: string }

/**
 * Notes, in the transaction that queues a job, that a runner must be woken for it. The caller sends the message right after its commit;
 * the sweep, `at: 'next_sweep'`, sends the rest.
 */
export async function noteWake(tx: Tx, ctx: Pick<OrgContext, 'orgId'>, jobId: string, options: { at?: 'next_sweep' } = {}): Promise<Wake> {
  const outboxId = newUuid()
  const payload = { v: 1, jobId, orgId: ctx.orgId }
  const nextAttemptAt = options.at === 'next_sweep' ? sql`now()` : sql`now() + interval '30 seconds'`
  await tx.insert(outbox).values({ orgId: ctx.orgId, id: outboxId, kind: 'job', payload, jobId, nextAttemptAt })
  return { outboxId, jobId }
}

/** Sends the message once the transaction is committed. It never throws: what was not sent, the cron sends. */
export async function sendWake({ db, queue }: Pick<Services, 'db' | 'queue'>, ctx: Pick<OrgContext, 'orgId'>, wake: Wake): Promise<void> {
  try {
    await queue.send({ v: 1, jobId: wake.jobId, orgId: ctx.orgId })
    await withOrg(db, ctx, (tx) => tx.update(outbox).set({ sentAt: sql`now()` }).where(eq(outbox.id, wake.outboxId)))
  } catch (error) {
    console.error(`job ${wake.jobId} was not sent to the queue and will be again: ${describeError(error)}`)
  }
}
