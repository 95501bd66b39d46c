import { type Box, checkBox, iou } from './box.ts'

/** A box on one of several pictures; `picture` names which. */
export type PlacedBox = { picture: number; box: Box }
export type FoundBox = PlacedBox & { score: number }

/**
 * Which found boxes are right, best score first: each takes the best true box of its picture that overlaps it by at least `iouMin` and that
 * no better one took. Equal scores in the order given. Throws `RangeError`.
 */
export function matchFound(
  found: readonly FoundBox[],
  truths: readonly PlacedBox[],
  iouMin: number,
): { score: number; isRight: boolean }[] {
  if (!(iouMin > 0 && iouMin <= 1)) throw new RangeError(`iouMin must be above 0 and at most 1; found ${iouMin}`)
  for (const { box } of [...found, ...truths]) checkBox(box)
  const taken = new Set<PlacedBox>()
  const order = found.map((_, i) => i).sort((a, b) => (found[b] as FoundBox).score - (found[a] as FoundBox).score || a - b)
  return order.map((i) => {
    const { picture, box, score } = found[i] as FoundBox
    let best: PlacedBox | undefined
    for (const truth of truths) {
      if (truth.picture !== picture || taken.has(truth) || iou(truth.box, box) < iouMin) continue
      if (!best || iou(truth.box, box) > iou(best.box, box)) best = truth
    }
    if (best) taken.add(best)
    return { score, isRight: best !== undefined }
  })
}

/**
 * Average precision of the boxes found of one class, 0 to 1: the area under the precision-recall curve, each precision the best at that
 * recall or beyond (Everingham et al., The PASCAL Visual Object Classes Challenge, 2010). NaN when there is nothing to find.
 */
export function averagePrecision(found: readonly FoundBox[], truths: readonly PlacedBox[], iouMin: number): number {
  const matched = matchFound(found, truths, iouMin)
  if (truths.length === 0) return Number.NaN
  const precisions: number[] = []
  let right = 0
  for (const [i, { isRight }] of matched.entries()) {
    if (isRight) right++
    precisions.push(right / (i + 1))
  }
  let area = 0
  let best = 0
  for (let i = matched.length - 1; i >= 0; i--) {
    best = Math.max(best, precisions[i] as number)
    if (matched[i]?.isRight) area += best / truths.length
  }
  return area
}
