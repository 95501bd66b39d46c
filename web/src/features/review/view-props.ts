import type { ReviewItem } from '../../api/types.ts'
import type { Choice } from './queue.ts'
import type { LastDeed } from './use-undo.ts'

/** What a view of one item is given, whatever the item's task. */
export type ViewProps = {
  item: ReviewItem
  last: LastDeed | undefined
  undoBusy: boolean
  onDecide: (itemId: string, choice: Choice) => void
  onSkip: (itemId: string) => void
  onUndo: () => void
}
