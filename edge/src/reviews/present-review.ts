import type { Review } from '@kensa/contract/api/reviews'
import { toId } from '@kensa/contract/ids'
import type { review } from '@kensa/db/schema/review'
import { presentActor } from '../actors/present-actor.ts'

export function presentReview(row: typeof review.$inferSelect): Review {
  const { action, outcome, before, after, note, tookMs, batchId, itemVersion } = row
  return {
    id: toId('review', row.id),
    itemId: toId('reviewItem', row.itemId),
    verdictId: toId('verdict', row.verdictId),
    ...{ action, outcome, before, after, note, tookMs, batchId, itemVersion },
    actor: presentActor(row),
    undone: row.undoneBy !== null,
    createdAt: row.createdAt.toISOString(),
  }
}
