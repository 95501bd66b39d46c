import type { ReviewItem } from '../../api/types.ts'
import { useItemWords } from './use-item-words.ts'

export function ItemName({ item }: { item: ReviewItem }) {
  return useItemWords()(item).name
}
