import type { OrgContext } from '@kensa/contract/context'
import { newUuid } from '@kensa/contract/ids'
import type { Db, Tx } from '@kensa/db/client/types'
import { outbox } from '@kensa/db/schema/outbox'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { describeError } from '../http/describe-error.ts'
import { type Mail, MailRefused, type SendMail } from '../ports/mail/mail.ts'

export const queuedMailSchema = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** After this the mail says nothing true any more (its link has ended), so it is dropped. */
  goodUntil: z.iso.datetime(),
})
export type QueuedMail = { outboxId: string; payload: z.infer<typeof queuedMailSchema> }

const goodForMsDefault = 3 * 24 * 3600 * 1000

/**
 * Notes a mail in the caller's transaction: it goes out if that commits, and only then. The caller sends it right after with
 * `sendQueuedMail`, or leaves it to the next sweep (`at: 'next_sweep'`).
 */
export async function queueMail(
  tx: Tx,
  ctx: Pick<OrgContext, 'orgId'>,
  mail: Mail,
  { goodForMs = goodForMsDefault, at }: { goodForMs?: number; at?: 'next_sweep' } = {},
): Promise<QueuedMail> {
  const outboxId = newUuid()
  const payload = { ...mail, goodUntil: new Date(Date.now() + goodForMs).toISOString() }
  // The first try has ended long before the sweep may take the mail over.
  const nextAttemptAt = at === 'next_sweep' ? sql`now()` : sql`now() + interval '2 minutes'`
  await withOrg(tx, ctx, (inOrg) => inOrg.insert(outbox).values({ orgId: ctx.orgId, id: outboxId, kind: 'mail', payload, nextAttemptAt }))
  return { outboxId, payload }
}

/** The first try, once the transaction is committed. It never throws: what was not taken, the sweep sends. Says whether it was. */
export async function sendQueuedMail(
  { db, sendMail }: { db: Db; sendMail: SendMail },
  ctx: Pick<OrgContext, 'orgId'>,
  { outboxId, payload }: QueuedMail,
): Promise<boolean> {
  try {
    const sent = await handOver(sendMail, outboxId, payload)
    await withOrg(db, ctx, (tx) => tx.update(outbox).set({ sentAt: sql`now()`, payload: {} }).where(eq(outbox.id, outboxId)))
    return sent
  } catch (error) {
    console.error(`mail ${outboxId} was not sent and will be again: ${describeError(error)}`)
    return false
  }
}

/** True when the mail was taken, false when it never will be. The id stays the same over all tries, so a double is known as one. */
export async function handOver(sendMail: SendMail, outboxId: string, payload: unknown): Promise<boolean> {
  const { goodUntil, ...mail } = queuedMailSchema.parse(payload)
  if (new Date(goodUntil).getTime() <= Date.now()) {
    console.error(`mail ${outboxId} is too old to be of use and was dropped`)
    return false
  }
  try {
    await sendMail(mail, { messageId: outboxId })
    return true
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    console.error(`mail ${outboxId} was refused for good: ${error.message}`)
    return false
  }
}
