import type { UndoInput, Undone } from '@kensa/contract/api/reviews'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import type { Tx } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { review } from '@kensa/db/schema/review'
import { reviewItem } from '@kensa/db/schema/review-item'
import { verdict } from '@kensa/db/schema/verdict'
import { withOrg } from '@kensa/db/with-org'
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { actorColumns } from '../actors/actor-columns.ts'
import { noteEvidence } from '../certificates/note-evidence.ts'
import { uuidOf } from '../http/uuid-of.ts'
import type { Services } from '../ports/services.ts'
import { selectItems } from './columns.ts'
import { presentItem } from './present-item.ts'
import { reopenItem } from './reopen-item.ts'
import { subjectOf } from './subjects/subject-of.ts'

const undoable = ['accept', 'correct', 'reject', 'cant_tell', 'escalate'] as const

/**
 * Takes back one of the caller's last actions, the last one unless it is named: the items wait again, for the caller, and their subjects
 * are what they were. What somebody changed since stays; an action of which all has changed is refused.
 */
export async function undoReview({ db, storage }: Pick<Services, 'db' | 'storage'>, ctx: OrgContext, input: UndoInput): Promise<Undone> {
  const { undone, kept, rows } = await withOrg(db, ctx, async (tx) => {
    const action = await namedAction(tx, ctx, input)
    const done = await tx
      .select({ review, item: reviewItem, supersededAt: verdict.supersededAt })
      .from(review)
      .innerJoin(reviewItem, and(eq(reviewItem.orgId, review.orgId), eq(reviewItem.id, review.itemId)))
      .innerJoin(verdict, and(eq(verdict.orgId, reviewItem.orgId), eq(verdict.id, reviewItem.verdictId)))
      .where(and(action, isNull(review.undoneBy)))
      .orderBy(asc(reviewItem.id))
      .for('update', { of: reviewItem })
    const back: string[] = []
    for (const one of done) if (await takeBack(tx, ctx, one)) back.push(one.item.id)
    if (back.length === 0) throw new KensaError('version_conflict', 'All of this has been changed since, so there is nothing left to undo.')
    const [first] = done
    await recordAudit(tx, ctx, {
      action: 'review.undone',
      subject: { kind: 'reviewItem', ...(back.length === 1 && { id: back[0] }) },
      after: { action: first?.review.action, undone: back.length, batchId: first?.review.batchId ?? null },
    })
    await noteEvidence(tx, ctx, back)
    const shown = back.slice(0, limits.reviewClaimMax)
    const rows = await selectItems(tx, inArray(reviewItem.id, shown)).orderBy(desc(reviewItem.priority), asc(reviewItem.id))
    return { undone: back.length, kept: done.length - back.length, rows }
  })
  return { undone, kept, items: await Promise.all(rows.map((row) => presentItem(storage, ctx, row))) }
}

type Done = { review: typeof review.$inferSelect; item: typeof reviewItem.$inferSelect; supersededAt: Date | null }

/** The rows of the action that is meant, which must be among the caller's last. */
async function namedAction(tx: Tx, ctx: OrgContext, { reviewId, batchId }: UndoInput): Promise<SQL | undefined> {
  const { actorKind, actorId } = actorColumns(ctx)
  // An action on many is one: its rows have consecutive ids, of which the last stands for all.
  const key = sql<string>`coalesce(${review.batchId}, ${review.id})`
  const last = await tx
    .select({ key, batchId: sql<string | null>`(array_agg(${review.batchId}))[1]` })
    .from(review)
    .where(
      and(
        ...[eq(review.actorKind, actorKind), actorId === null ? isNull(review.actorId) : eq(review.actorId, actorId)],
        ...[isNull(review.undoneBy), inArray(review.action, [...undoable])],
      ),
    )
    .groupBy(key)
    .orderBy(desc(sql`max(${review.id}::text)`))
    .limit(limits.reviewUndoMax)
  const wanted = reviewId === undefined ? batchId : uuidOf('review', reviewId)
  const found = wanted === undefined ? last[0] : last.find((each) => each.key === wanted)
  if (!found) {
    if (wanted === undefined) throw new KensaError('conflict', 'There is nothing of yours to undo.')
    throw new KensaError('not_found', `This is not among your last actions that stand, of which ${limits.reviewUndoMax} can be undone.`)
  }
  return found.batchId === null ? eq(review.id, found.key) : eq(review.batchId, found.key)
}

async function takeBack(tx: Tx, ctx: OrgContext, { review: done, item, supersededAt }: Done): Promise<boolean> {
  if (item.version !== done.itemVersion || supersededAt !== null) return false
  if (!(await subjectBefore(tx, ctx, done, item))) return false
  const place = done.action === 'escalate' ? { escalatedAt: null, escalatedBy: null, ...placeBefore(done.before) } : {}
  const noted = await reopenItem(tx, ctx, item, { before: done.after, after: done.before, ...place })
  await tx
    .update(review)
    .set({ undoneBy: noted?.id ?? null })
    .where(eq(review.id, done.id))
  return true
}

async function subjectBefore(tx: Tx, ctx: OrgContext, done: Done['review'], item: Done['item']): Promise<boolean> {
  if (done.action === 'escalate') return true
  return subjectOf(item).undo(tx, ctx, item, done)
}

function placeBefore(before: Done['review']['before']) {
  const { priority, assigneeId, note } = before ?? {}
  return {
    ...(typeof priority === 'number' && { priority }),
    assigneeId: typeof assigneeId === 'string' ? assigneeId : null,
    note: typeof note === 'string' ? note : null,
  }
}
