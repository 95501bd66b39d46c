import type { ReviewSettings } from '@kensa/contract/api/reviews'
import type { Tx } from '@kensa/db/client/types'
import { reviewSetting } from '@kensa/db/schema/review-setting'

const untouched: ReviewSettings = { sureFrom: 0.9, likelyFrom: 0.7, dueHours: null, version: 0 }

export async function readSettings(tx: Tx): Promise<ReviewSettings> {
  const { sureFrom, likelyFrom, dueHours, version } = reviewSetting
  const [row] = await tx.select({ sureFrom, likelyFrom, dueHours, version }).from(reviewSetting)
  return row ?? untouched
}
