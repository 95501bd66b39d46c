import type { OrgContext } from '@kensa/contract/context'
import { newUuid, toId } from '@kensa/contract/ids'
import type { ReviewOutcome } from '@kensa/contract/review'
import type { Tx } from '@kensa/db/client/types'
import { emitEvents } from '@kensa/db/emit-event'
import { hasListener } from '@kensa/db/has-listener'
import { review } from '@kensa/db/schema/review'
import { actorColumns } from '../actors/actor-columns.ts'

type Noted = typeof review.$inferSelect
export type NewReview = Pick<Noted, 'itemId' | 'verdictId' | 'action' | 'outcome' | 'before' | 'after' | 'itemVersion'> &
  Partial<Pick<Noted, 'note' | 'tookMs' | 'batchId'>>

const rowsMax = 500

/** Adds to the log what was done, in the transaction that does it. */
export async function noteReviews(tx: Tx, ctx: OrgContext, made: readonly NewReview[]): Promise<Noted[]> {
  const rows = made.map((each) => ({ ...each, orgId: ctx.orgId, id: newUuid(), ...actorColumns(ctx) }))
  const noted: Noted[] = []
  for (let at = 0; at < rows.length; at += rowsMax) {
    noted.push(
      ...(await tx
        .insert(review)
        .values(rows.slice(at, at + rowsMax))
        .returning()),
    )
  }
  return noted
}

type Resolved = { id: string; verdictId: string; projectId: string | null; outcome: ReviewOutcome; decidedAt: Date }

/** Tells whoever listens what was decided. */
export async function tellResolved(tx: Tx, { orgId, actor }: OrgContext, items: readonly Resolved[]): Promise<void> {
  if (!(await hasListener(tx, orgId, 'review.resolved'))) return
  const resolvedBy = actor.kind === 'user' ? toId('user', actor.userId) : null
  await emitEvents(
    tx,
    orgId,
    items.map(({ id, verdictId, projectId, outcome, decidedAt }) => ({
      type: 'review.resolved' as const,
      projectId,
      data: {
        reviewItemId: toId('reviewItem', id),
        verdictId: toId('verdict', verdictId),
        decision: outcome,
        resolvedBy,
        resolvedAt: decidedAt.toISOString(),
      },
    })),
  )
}
