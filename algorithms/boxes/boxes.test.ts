import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { mulberry32 } from '../probability/mulberry32.ts'
import { type Box, clipBox, iou } from './box.ts'
import { polygonToCocoRle } from './coco-polygon.ts'
import { boxFromCoco, boxFromLabelStudio, boxFromYolo, boxToCoco, boxToLabelStudio, boxToYolo, snap } from './formats.ts'
import { maskToPolygons, polygonsToMask } from './polygon.ts'
import { type Mask, maskToRle, placedMaskToRle, rleArea, rleBox, rleToMask } from './rle.ts'
import cases from './rle-cases.json' with { type: 'json' }
import { rleToText, textToRle } from './rle-text.ts'
import { suppress } from './suppress.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)
const random = mulberry32(seed)

const maskOf = ({ width, height, rows }: { width: number; height: number; rows: string[] }): Mask => ({
  width,
  height,
  pixels: Uint8Array.from(rows.join(''), Number),
})
const randomMask = (): Mask => {
  const [width, height, share] = [1 + Math.floor(random() * 20), 1 + Math.floor(random() * 20), random()]
  return { width, height, pixels: Uint8Array.from({ length: width * height }, () => (random() < share ? 1 : 0)) }
}

it.each(cases.masks.map((each, n) => ({ n, ...each })))(
  'writes mask $n as COCO does, and reads it back',
  ({ counts, area, box, ...mask }) => {
    const rle = maskToRle(maskOf(mask))
    expect(rleToText(rle)).toBe(counts)
    expect(rleArea(rle)).toBe(area)
    expect(boxToCoco(rleBox(rle))).toEqual(box)
    expect(textToRle(counts, mask.width, mask.height)).toEqual(rle)
    expect(rleToMask(rle)).toEqual(maskOf(mask))
  },
)

it.each(cases.polygons.map((each, n) => ({ n, ...each })))(
  'fills polygon $n pixel for pixel as COCO does',
  ({ width, height, points, counts, area }) => {
    const rle = polygonToCocoRle(points, width, height)
    expect(rleToText(rle)).toBe(counts)
    expect(rleArea(rle)).toBe(area)
  },
)

it('gives every mask back from its outlines, over 500 random masks', () => {
  for (let n = 0; n < 500; n++) {
    const mask = randomMask()
    expect(polygonsToMask(maskToPolygons(mask), mask.width, mask.height)).toEqual(mask)
    const rle = maskToRle(mask)
    expect(textToRle(rleToText(rle), mask.width, mask.height)).toEqual(rle)
  }
})

it('places a part of a mask in the whole as if the whole had been coded, at edges and corners too', () => {
  for (let n = 0; n < 500; n++) {
    const [widthPx, heightPx] = [1 + Math.floor(random() * 9), 1 + Math.floor(random() * 9)]
    const [left, top] = [Math.floor(random() * widthPx), Math.floor(random() * heightPx)]
    const [width, height] = [1 + Math.floor(random() * (widthPx - left)), 1 + Math.floor(random() * (heightPx - top))]
    const part = Uint8Array.from({ length: width * height }, () => (random() < 0.6 ? 1 : 0))
    const whole = new Uint8Array(widthPx * heightPx)
    for (const [i, on] of part.entries()) whole[(top + Math.floor(i / width)) * widthPx + left + (i % width)] = on
    expect(placedMaskToRle({ width, height, pixels: part }, left, top, widthPx, heightPx)).toEqual(
      maskToRle({ width: widthPx, height: heightPx, pixels: whole }),
    )
  }
  expect(() => placedMaskToRle({ width: 2, height: 1, pixels: Uint8Array.of(1, 1) }, 3, 0, 4, 4)).toThrow('must lie inside 4 × 4')
})

it('draws an outer ring and its hole', () => {
  const mask = maskOf({ width: 3, height: 3, rows: ['111', '101', '111'] })
  expect(maskToPolygons(mask)).toEqual([
    [0, 0, 3, 0, 3, 3, 0, 3],
    [2, 1, 1, 1, 1, 2, 2, 2],
  ])
})

it('gives every box back from every format, over 10,000 random boxes', () => {
  for (let n = 0; n < 10_000; n++) {
    const [widthPx, heightPx] = [1 + Math.floor(random() * 12_000), 1 + Math.floor(random() * 12_000)]
    const [x, y] = [random() * widthPx, random() * heightPx]
    const box = snap({ x, y, width: random() * (widthPx - x), height: random() * (heightPx - y) })
    expect(boxFromCoco(boxToCoco(box))).toEqual(box)
    expect(boxFromYolo(boxToYolo(box, widthPx, heightPx), widthPx, heightPx)).toEqual(box)
    expect(boxFromLabelStudio(boxToLabelStudio(box, widthPx, heightPx), widthPx, heightPx)).toEqual(box)
  }
})

it('measures overlap', () => {
  const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height })
  expect(iou(box(0, 0, 2, 2), box(1, 1, 2, 2))).toBeCloseTo(1 / 7, 15)
  expect(iou(box(0, 0, 2, 2), box(0, 0, 2, 2))).toBe(1)
  expect(iou(box(0, 0, 2, 2), box(2, 0, 2, 2))).toBe(0)
  expect(iou(box(0, 0, 0, 0), box(0, 0, 0, 0))).toBe(0)
  expect(clipBox(box(-1, 2, 5, 5), 3, 4)).toEqual(box(0, 2, 3, 2))
})

it('keeps the best of overlapping boxes of a label, and other labels beside it', () => {
  const at = (x: number, score: number, label = 'bolt') => ({ box: { x, y: 0, width: 10, height: 10 }, score, label })
  expect(suppress([at(0, 0.6), at(1, 0.9), at(30, 0.5), at(1, 0.4, 'nut')], 0.5)).toEqual([1, 2, 3])
  expect(suppress([], 0.5)).toEqual([])
})

it('names what was wrong with its input', () => {
  expect(() => textToRle('Z~', 3, 3)).toThrow('run lengths must not hold "~"')
  expect(() => textToRle('1', 3, 3)).toThrow('run lengths must add up to 3 × 3 = 9; found 1')
  expect(() => polygonsToMask([[0, 0, 1, 1]], 3, 3)).toThrow('3 corners or more, x and y each; found 4 numbers')
  expect(() => boxFromLabelStudio({ x: 1, y: 1, width: 1, height: 1, rotation: 5 }, 9, 9)).toThrow('rotation must be 0; found 5')
  expect(() => suppress([{ box: { x: 0, y: 0, width: -1, height: 2 }, score: 1, label: 'a' }], 0.5)).toThrow(
    '0 or more wide and high; found -1 × 2',
  )
})
