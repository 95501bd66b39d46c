import { maskToRle, rleArea, rleBox, rleToMask } from '@kensa/algorithms/boxes/rle'
import { rleToText, textToRle } from '@kensa/algorithms/boxes/rle-text'
import { expect, it } from 'vitest'
import { fitOutline } from './fit-outline.ts'

const picture = { width: 12, height: 10 }
/** An L of three by four pixels at 2, 1. */
const drawn = [
  '............',
  '..#.........',
  '..#.........',
  '..#.........',
  '..###.......',
  ...Array.from({ length: 5 }, () => '............'),
]
const maskOf = (rows: readonly string[], [width, height] = [picture.width, picture.height]) => ({
  kind: 'mask' as const,
  size: [height, width] as [number, number],
  counts: rleToText(maskToRle({ width, height, pixels: Uint8Array.from(rows.join(''), (mark) => (mark === '#' ? 1 : 0)) })),
})
const box = { x: 2, y: 1, width: 3, height: 4 }
const rleOf = (outline: ReturnType<typeof fitOutline>) => {
  if (outline?.kind !== 'mask') throw new Error('it is a mask')
  return textToRle(outline.counts, outline.size[1] ?? 0, outline.size[0] ?? 0)
}

it('moves a mask with its box, pixel for pixel', () => {
  const moved = rleOf(fitOutline(maskOf(drawn), box, { ...box, x: 8, y: 6 }, picture))
  expect(rleBox(moved)).toEqual({ ...box, x: 8, y: 6 })
  expect(rleArea(moved)).toBe(6)
  const back = fitOutline({ kind: 'mask', size: [10, 12], counts: rleToText(moved) }, { ...box, x: 8, y: 6 }, box, picture)
  expect(back).toEqual(maskOf(drawn))
})

it('stretches a mask with its box', () => {
  const large = rleOf(fitOutline(maskOf(drawn), box, { x: 1, y: 1, width: 6, height: 8 }, picture))
  expect(rleBox(large)).toEqual({ x: 1, y: 1, width: 6, height: 8 })
  expect(rleArea(large)).toBe(24)
})

it('keeps a mask inside the picture that it comes to, which may be of another size', () => {
  const other = { width: 5, height: 6 }
  const fitted = rleOf(fitOutline(maskOf(drawn), box, { x: 3, y: 3, width: 4, height: 4 }, other))
  expect({ width: fitted.width, height: fitted.height }).toEqual(other)
  const { x, y, width, height } = rleBox(fitted)
  expect([x + width, y + height]).toEqual([5, 6])
  expect(rleToMask(fitted).pixels).toHaveLength(30)
})

it('fits polygons, and leaves the box where there is no outline or none that can be read', () => {
  const polygon = { kind: 'polygon' as const, polygons: [[2, 1, 5, 1, 2, 5]] }
  expect(fitOutline(polygon, box, { ...box, x: 3 }, picture)).toEqual({ kind: 'polygon', polygons: [[3, 1, 6, 1, 3, 5]] })
  expect(fitOutline(null, box, box, picture)).toBeNull()
  expect(fitOutline({ kind: 'mask', size: [10, 12], counts: '!!' }, box, box, picture)).toBeNull()
})
