import { type Box, checkBox, iou } from './box.ts'

export type ScoredBox = { box: Box; score: number; label: string }

/**
 * Greedy non-maximum suppression: the best box of a label stays, and those of the same label that overlap it by more than `iouMax` go; then
 * the next best. Gives the places of those that stay, best first; equal scores in the order given. Throws `RangeError`.
 */
export function suppress(boxes: readonly ScoredBox[], iouMax: number): number[] {
  if (!(iouMax >= 0 && iouMax <= 1)) throw new RangeError(`iouMax must be between 0 and 1; found ${iouMax}`)
  for (const { box, score } of boxes) {
    checkBox(box)
    if (!Number.isFinite(score)) throw new RangeError(`score must be a finite number; found ${score}`)
  }
  const order = boxes.map((_, i) => i).sort((a, b) => (boxes[b] as ScoredBox).score - (boxes[a] as ScoredBox).score || a - b)
  const kept: number[] = []
  for (const i of order) {
    const { box, label } = boxes[i] as ScoredBox
    const isCovered = kept.some((k) => (boxes[k] as ScoredBox).label === label && iou((boxes[k] as ScoredBox).box, box) > iouMax)
    if (!isCovered) kept.push(i)
  }
  return kept
}
