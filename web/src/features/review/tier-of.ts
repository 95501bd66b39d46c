import type { ReviewTier } from '@kensa/contract/api/reviews'
import type { ReviewSettings } from '../../api/types.ts'

/** Where a confidence stands; undefined where none is told. */
export function tierOf(
  confidence: number | null,
  { sureFrom, likelyFrom }: Pick<ReviewSettings, 'sureFrom' | 'likelyFrom'>,
): ReviewTier | undefined {
  if (confidence === null) return undefined
  return confidence >= sureFrom ? 'sure' : confidence >= likelyFrom ? 'likely' : 'unsure'
}
