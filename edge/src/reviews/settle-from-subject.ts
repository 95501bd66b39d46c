import type { OrgContext } from '@kensa/contract/context'
import type { ReviewOutcome } from '@kensa/contract/review'
import type { Tx } from '@kensa/db/client/types'
import { review } from '@kensa/db/schema/review'
import { reviewItem } from '@kensa/db/schema/review-item'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { noteEvidence } from '../certificates/note-evidence.ts'
import { settle } from './decide-item.ts'
import type { LockedItem } from './find-item.ts'
import { reopenItem } from './reopen-item.ts'

type Json = Record<string, unknown>
type Change = { outcome: Extract<ReviewOutcome, 'accepted' | 'corrected' | 'rejected'>; before: Json; after: Json; wrong: boolean }

const actionOf = { accepted: 'accept', corrected: 'correct', rejected: 'reject' } as const

/** Locks the item about a verdict, before its subject is locked: whoever decides takes them in this order. */
export async function lockItemOf(tx: Tx, verdictId: string | null): Promise<LockedItem | undefined> {
  if (verdictId === null) return undefined
  const [item] = await tx.select().from(reviewItem).where(eq(reviewItem.verdictId, verdictId)).for('update')
  return item
}

/** Who changes a subject by hand has also answered the item that waits about it. */
export async function settleFromSubject(tx: Tx, ctx: OrgContext, item: LockedItem | undefined, change: Change): Promise<void> {
  if (item?.state !== 'open') return
  const { outcome, ...effect } = change
  await settle(tx, ctx, item, { action: actionOf[outcome], ...effect, oneByOne: true })
}

/** Who makes a subject undecided again by hand takes back what was decided about it. */
export async function reopenFromSubject(
  tx: Tx,
  ctx: OrgContext,
  item: LockedItem | undefined,
  change: Pick<Change, 'before' | 'after'>,
): Promise<void> {
  if (item?.state !== 'decided') return
  const noted = await reopenItem(tx, ctx, item, change)
  await tx
    .update(review)
    .set({ undoneBy: noted?.id ?? null })
    .where(and(eq(review.itemId, item.id), isNotNull(review.outcome), isNull(review.undoneBy)))
  if (item.sampled) await noteEvidence(tx, ctx, [item.id])
}
