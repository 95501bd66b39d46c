import type { Decided, DecideInput } from '@kensa/contract/api/reviews'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { escalatedPriority, outcomeOf } from '@kensa/contract/review'
import { actorText } from '@kensa/db/actor-text'
import type { Tx } from '@kensa/db/client/types'
import { reviewItem } from '@kensa/db/schema/review-item'
import { verdict } from '@kensa/db/schema/verdict'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { noteEvidence } from '../certificates/note-evidence.ts'
import type { Services } from '../ports/services.ts'
import { selectItems } from './columns.ts'
import { type LockedItem, lockItem } from './find-item.ts'
import { knownMember } from './known-member.ts'
import { noteReviews, tellResolved } from './note-review.ts'
import { presentItem } from './present-item.ts'
import { presentReview } from './present-review.ts'
import { subjectOf } from './subjects/subject-of.ts'

/** Decides one item, or passes it on. Of two who answer at once, the second is told that it has changed. */
export async function decideItem(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  id: string,
  input: DecideInput,
): Promise<Decided> {
  const { row, noted } = await withOrg(db, ctx, async (tx) => {
    const item = await lockItem(tx, id)
    refuseOther(item, input.version, ctx)
    const noted = input.answer === 'escalate' ? await escalate(tx, ctx, item, input) : await decide(tx, ctx, item, input, input.answer)
    const [row] = await selectItems(tx, eq(reviewItem.id, id))
    return { row, noted }
  })
  if (!row || !noted) throw new Error('the decided item is gone within its own transaction')
  return { item: await presentItem(storage, ctx, row), review: presentReview(noted) }
}

function refuseOther({ version, state, claimedBy, claimedUntil }: LockedItem, seen: number, { actor }: OrgContext): void {
  if (version !== seen || state !== 'open') {
    const message =
      state === 'open' ? `is ${seen}, but the item is at version ${version} by now` : `was open, but the item is ${state} by now`
    throw new KensaError('version_conflict', `The item has changed: version ${message}. Look at it again.`, {
      fields: [{ path: 'version', message }],
    })
  }
  if (claimedBy !== null && claimedBy !== actorText(actor) && claimedUntil !== null && claimedUntil > new Date())
    throw new KensaError('conflict', `Somebody else is at this item until ${claimedUntil.toISOString()}.`)
}

async function decide(tx: Tx, ctx: OrgContext, item: LockedItem, input: DecideInput, answer: Exclude<DecideInput['answer'], 'escalate'>) {
  const [answered] = await tx.select({ value: verdict.value }).from(verdict).where(eq(verdict.id, item.verdictId))
  const doubt = { id: item.id, verdictId: item.verdictId, subjectId: item.subjectId, value: answered?.value ?? {} }
  const { before, after, wrong } = await subjectOf(item).apply(tx, ctx, doubt, answer, input.value)
  return settle(tx, ctx, item, { action: answer, before, after, wrong, oneByOne: true, note: input.note, tookMs: input.tookMs })
}

type Settled = {
  action: keyof typeof outcomeOf
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  wrong: boolean
  oneByOne: boolean
  note?: string | undefined
  tookMs?: number | undefined
}

/** Writes that an item is decided, whose lock the caller holds and whose subject is what it is to be. */
export async function settle(tx: Tx, ctx: OrgContext, item: LockedItem, settled: Settled) {
  const { action, before, after, wrong, oneByOne, note, tookMs } = settled
  const outcome = outcomeOf[action]
  const itemVersion = item.version + 1
  const decidedAt = new Date()
  await tx
    .update(reviewItem)
    .set({
      ...{ state: 'decided', outcome, wrong, oneByOne, decidedBy: actorText(ctx.actor), decidedAt, version: itemVersion },
      ...{ claimedBy: null, claimedUntil: null },
    })
    .where(eq(reviewItem.id, item.id))
  const { id: itemId, verdictId, projectId } = item
  const [noted] = await noteReviews(tx, ctx, [
    { itemId, verdictId, action, outcome, before, after, itemVersion, note: note ?? null, tookMs: tookMs ?? null },
  ])
  await tellResolved(tx, ctx, [{ id: itemId, verdictId, projectId, outcome, decidedAt }])
  if (item.sampled) await noteEvidence(tx, ctx, [itemId])
  return noted
}

async function escalate(tx: Tx, ctx: OrgContext, item: LockedItem, { note, tookMs, assigneeId: asked }: DecideInput) {
  const assigneeId = asked === undefined ? null : await knownMember(tx, asked)
  const itemVersion = item.version + 1
  await tx
    .update(reviewItem)
    .set({
      ...{ escalatedAt: sql`now()`, escalatedBy: actorText(ctx.actor), priority: escalatedPriority, assigneeId },
      ...{ note: note ?? item.note, claimedBy: null, claimedUntil: null, version: itemVersion },
    })
    .where(eq(reviewItem.id, item.id))
  const { id: itemId, verdictId } = item
  const before = { priority: item.priority, assigneeId: item.assigneeId, note: item.note }
  const [noted] = await noteReviews(tx, ctx, [
    { itemId, verdictId, action: 'escalate', outcome: null, before, after: null, itemVersion, note: note ?? null, tookMs: tookMs ?? null },
  ])
  return noted
}
