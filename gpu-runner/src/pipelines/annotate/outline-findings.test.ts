import type { Box } from '@kensa/algorithms/boxes/box'
import { placedMaskToRle } from '@kensa/algorithms/boxes/rle'
import { expect, it } from 'vitest'
import type { FoundRegion } from '../../models/region-finder.ts'
import type { RegionMasker } from '../../models/region-masker.ts'
import { finderCuts, maskerCuts, outlineFindings } from './outline-findings.ts'

const frame = { widthPx: 20, heightPx: 10 }
const full = (box: Box) => {
  const pixels = new Uint8Array(box.width * box.height).fill(1)
  return placedMaskToRle({ width: box.width, height: box.height, pixels }, box.x, box.y, frame.widthPx, frame.heightPx)
}
const [left, right] = [
  { x: 2, y: 2, width: 4, height: 4 },
  { x: 10, y: 1, width: 6, height: 5 },
]

it('takes the masks of a finder that cuts its own, each of its own region, and keeps nothing of what would cut them', async () => {
  const found: FoundRegion[] = [
    { box: left, score: 0.9, label: 0, cutMask: () => full(left) },
    { box: left, score: 0.8, label: 1, cutMask: () => full({ x: 2, y: 2, width: 4, height: 3 }) },
    { box: right, score: 0.7, label: 0, cutMask: () => full(left) },
    { box: right, score: 0.6, label: 0 },
  ]
  const outlined = await outlineFindings(finderCuts, found, frame)
  expect(outlined.map(({ outlined: one }) => one?.box)).toEqual([left, { x: 2, y: 2, width: 4, height: 3 }, undefined, undefined])
  expect(outlined.map(({ box, score }) => [box, score])).toEqual(found.map(({ box, score }) => [box, score]))
  for (const finding of outlined) expect(Object.keys(finding)).not.toContain('cutMask')
})

it('has a masker look at each box once, however many labels it has, and at none outside the frame', async () => {
  const asked: Box[] = []
  const masker = {
    mask: async (_: Uint8Array, boxes: readonly Box[]) => {
      asked.push(...boxes)
      return boxes.map(full)
    },
  } as unknown as RegionMasker
  const cut = maskerCuts(masker, new Uint8Array(), { width: 20, height: 10 }, new AbortController().signal)
  const outside = { x: 30, y: 0, width: 4, height: 4 }
  const found = [left, left, right, outside].map((box, label) => ({ box, score: 0.5, label }))
  const outlined = await outlineFindings(cut, found, frame)
  expect(asked).toEqual([left, right])
  expect(outlined.map(({ outlined: one }) => one?.box)).toEqual([left, left, right, undefined])
})
