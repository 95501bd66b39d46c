import type { DecidedMany, DecideManyInput } from '@kensa/contract/api/reviews'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { newUuid } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { outcomeOf } from '@kensa/contract/review'
import { actorText } from '@kensa/db/actor-text'
import type { Db, Tx } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { reviewItem } from '@kensa/db/schema/review-item'
import { verdict } from '@kensa/db/schema/verdict'
import { withOrg } from '@kensa/db/with-org'
import { and, asc, count, eq, inArray, not, type SQL, sql } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'
import { isFree } from './claim-items.ts'
import { wantedItems } from './filter.ts'
import { noteReviews, tellResolved } from './note-review.ts'
import type { Doubt, Effect } from './subjects/subject.ts'
import { subjectOf } from './subjects/subject-of.ts'

/**
 * One answer for many items. Those that prove a certificate stay: only what was looked at by itself is evidence. What somebody else is at,
 * or what has changed, stays too; the rest is decided in one transaction.
 */
export async function decideMany(db: Db, ctx: OrgContext, { answer, filter, items, expected }: DecideManyInput): Promise<DecidedMany> {
  return withOrg(db, ctx, async (tx) => {
    const open = eq(reviewItem.state, 'open')
    const versions = items && new Map(items.map(({ id, version }) => [uuidOf('reviewItem', id), version]))
    const wanted = and(open, versions ? inArray(reviewItem.id, [...versions.keys()]) : await wantedItems(tx, ctx, filter ?? {}))
    const all = await counted(tx, wanted)
    const kept = await counted(tx, and(wanted, reviewItem.sampled))
    if (expected !== undefined && expected !== all) throw otherNumber(expected, all)
    const locked = await lockFree(tx, ctx, and(wanted, not(reviewItem.sampled)))
    const rows = versions ? locked.filter(({ item }) => versions.get(item.id) === item.version) : locked
    const missing = versions ? versions.size - kept - rows.length : 0
    const beyond = Math.max(0, all - kept - limits.reviewManyMax)
    const skipped = versions ? missing : all - kept - beyond - rows.length
    if (rows.length === 0) return { batchId: null, decided: 0, kept, skipped, left: beyond }
    const batchId = newUuid()
    await write(tx, ctx, rows, answer, batchId)
    const after = { answer, decided: rows.length, kept, batchId }
    await recordAudit(tx, ctx, { action: 'review.bulk_decided', subject: { kind: 'reviewItem' }, after })
    return { batchId, decided: rows.length, kept, skipped, left: beyond }
  })
}

type Row = Awaited<ReturnType<typeof lockFree>>[number]

async function counted(tx: Tx, where: SQL | undefined): Promise<number> {
  const [row] = await tx.select({ items: count() }).from(reviewItem).where(where)
  return row?.items ?? 0
}

function lockFree(tx: Tx, { actor }: OrgContext, wanted: SQL | undefined) {
  return tx
    .select({ item: reviewItem, value: verdict.value })
    .from(reviewItem)
    .innerJoin(verdict, and(eq(verdict.orgId, reviewItem.orgId), eq(verdict.id, reviewItem.verdictId)))
    .where(and(wanted, isFree(actorText(actor))))
    .orderBy(asc(reviewItem.id))
    .limit(limits.reviewManyMax)
    .for('update', { of: reviewItem, skipLocked: true })
}

async function write(tx: Tx, ctx: OrgContext, rows: readonly Row[], answer: DecideManyInput['answer'], batchId: string): Promise<void> {
  const outcome = outcomeOf[answer]
  const decidedAt = new Date()
  const effects = await applyToAll(tx, ctx, rows, answer)
  const ids = rows.map(({ item }) => item.id)
  await tx
    .update(reviewItem)
    .set({
      ...{ state: 'decided', outcome, wrong: answer !== 'accept', oneByOne: false, decidedBy: actorText(ctx.actor), decidedAt },
      ...{ version: sql`${reviewItem.version} + 1`, claimedBy: null, claimedUntil: null },
    })
    .where(inArray(reviewItem.id, ids))
  await noteReviews(
    tx,
    ctx,
    rows.map(({ item: { id, verdictId, version } }) => {
      const { before = null, after = null } = effects.get(id) ?? {}
      return { itemId: id, verdictId, action: answer, outcome, before, after, itemVersion: version + 1, batchId }
    }),
  )
  await tellResolved(
    tx,
    ctx,
    rows.map(({ item: { id, verdictId, projectId } }) => ({ id, verdictId, projectId, outcome, decidedAt })),
  )
}

async function applyToAll(tx: Tx, ctx: OrgContext, rows: readonly Row[], answer: DecideManyInput['answer']): Promise<Map<string, Effect>> {
  const effects = new Map<string, Effect>()
  for (const [subject, some] of Map.groupBy(rows, ({ item }) => subjectOf(item))) {
    const doubts = some.map(({ item: { id, verdictId, subjectId }, value }): Doubt => ({ id, verdictId, subjectId, value }))
    for (const [id, effect] of await subject.applyToMany(tx, ctx, doubts, answer)) effects.set(id, effect)
  }
  return effects
}

function otherNumber(expected: number, found: number): KensaError {
  const message = `is ${expected}, but ${found} items are open under this filter by now`
  return new KensaError('version_conflict', `The queue has changed: expected ${message}. Look again, then decide.`, {
    fields: [{ path: 'expected', message }],
  })
}
