import type { ReviewItem } from '@kensa/contract/api/reviews'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { reviewItem } from '@kensa/db/schema/review-item'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import type { Services } from '../ports/services.ts'
import { selectItems } from './columns.ts'
import { presentItem } from './present-item.ts'

export async function getItem(services: Pick<Services, 'db' | 'storage'>, ctx: OrgContext, id: string): Promise<ReviewItem> {
  const [row] = await withOrg(services.db, ctx, (tx) => selectItems(tx, eq(reviewItem.id, id)))
  if (!row) throw noItem()
  return presentItem(services.storage, ctx, row)
}

export type LockedItem = typeof reviewItem.$inferSelect

/** The item as it is, kept so until the transaction ends. */
export async function lockItem(tx: Tx, id: string): Promise<LockedItem> {
  const [row] = await tx.select().from(reviewItem).where(eq(reviewItem.id, id)).for('update')
  if (!row) throw noItem()
  return row
}

const noItem = () => new KensaError('not_found', 'There is no review item with this id.')
