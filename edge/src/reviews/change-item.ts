import type { ItemChange, ReviewItem } from '@kensa/contract/api/reviews'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { reviewItem } from '@kensa/db/schema/review-item'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import type { Services } from '../ports/services.ts'
import { selectItems } from './columns.ts'
import { type LockedItem, lockItem } from './find-item.ts'
import { knownMember } from './known-member.ts'
import { noteReviews } from './note-review.ts'
import { presentItem } from './present-item.ts'

/** For whom an open item is, until when, and how early it comes. What is absent stays. */
export async function changeItem(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  id: string,
  { version, assigneeId, dueAt, priority }: ItemChange,
): Promise<ReviewItem> {
  const row = await withOrg(db, ctx, async (tx) => {
    const item = await lockItem(tx, id)
    refuseClosedOrOther(item, version)
    const change = {
      ...(assigneeId !== undefined && { assigneeId: assigneeId === null ? null : await knownMember(tx, assigneeId) }),
      ...(dueAt !== undefined && { dueAt: dueAt === null ? null : new Date(dueAt) }),
      ...(priority !== undefined && { priority }),
    }
    if (Object.keys(change).length > 0) {
      const itemVersion = version + 1
      await tx
        .update(reviewItem)
        .set({ ...change, version: itemVersion })
        .where(eq(reviewItem.id, id))
      const before = { assigneeId: item.assigneeId, dueAt: item.dueAt, priority: item.priority }
      const { verdictId } = item
      await noteReviews(tx, ctx, [{ itemId: id, verdictId, action: 'assign', outcome: null, before, after: change, itemVersion }])
    }
    const [row] = await selectItems(tx, eq(reviewItem.id, id))
    return row
  })
  if (!row) throw new Error('the changed item is gone within its own transaction')
  return presentItem(storage, ctx, row)
}

function refuseClosedOrOther(item: LockedItem, version: number): void {
  if (item.state !== 'open') throw new KensaError('conflict', `The item is ${item.state} already.`)
  if (item.version === version) return
  const message = `is ${version}, but the item is at version ${item.version} by now`
  throw new KensaError('version_conflict', `The item has changed: version ${message}. Look at it again.`, {
    fields: [{ path: 'version', message }],
  })
}
