import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { mulberry32 } from '../probability/mulberry32.ts'
import { outlineBox } from './outline-box.ts'
import { maskToRle } from './rle.ts'
import { rleToText } from './rle-text.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)

it('gives polygons the smallest box that holds all of them', () => {
  const polygons = [
    [10, 20, 30, 20, 30, 50.5],
    [5, 40, 6, 41, 5, 42],
  ]
  expect(outlineBox({ kind: 'polygon', polygons })).toEqual({ x: 5, y: 20, width: 25, height: 30.5 })
})

it('gives a mask the box of the pixels that are on, whatever they are', () => {
  const random = mulberry32(seed)
  for (let n = 0; n < 500; n++) {
    const [width, height] = [1 + Math.floor(random() * 20), 1 + Math.floor(random() * 20)]
    const share = random()
    const pixels = Uint8Array.from({ length: width * height }, () => (random() < share ? 1 : 0))
    const mask = { kind: 'mask', size: [height, width], counts: rleToText(maskToRle({ width, height, pixels })) } as const
    const on = [...pixels.keys()].filter((i) => pixels[i] === 1)
    if (on.length === 0) {
      expect(() => outlineBox(mask)).toThrow('a mask must have a pixel that is on')
      continue
    }
    const [xs, ys] = [on.map((i) => i % width), on.map((i) => Math.floor(i / width))]
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    expect(outlineBox(mask)).toEqual({ x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 })
  }
})

it('refuses outlines that have no box, each with what was found', () => {
  const polygon = (...polygons: number[][]) => ({ kind: 'polygon', polygons }) as const
  expect(() => outlineBox(polygon([1, 1, 2, 2]))).toThrow('3 corners or more')
  expect(() => outlineBox(polygon([1, 1, 2, 2, 3, Number.NaN]))).toThrow('finite')
  expect(() => outlineBox(polygon([1, 1, 1, 2, 1, 3]))).toThrow('an area')
  const mask = (counts: string) => ({ kind: 'mask', size: [4, 5], counts }) as const
  const whole = rleToText({ width: 5, height: 4, counts: [3, 10, 7] })
  expect(outlineBox(mask(whole))).toEqual({ x: 0, y: 0, width: 4, height: 4 })
  expect(() => outlineBox({ kind: 'mask', size: [5, 5], counts: whole })).toThrow('5 × 5 = 25; found 20')
  expect(() => outlineBox(mask(`${whole}!`))).toThrow('must not hold')
  expect(() => outlineBox(mask('o'))).toThrow('end within a number')
  expect(() => outlineBox(mask('o'.repeat(1_000)))).toThrow('end within a number')
  expect(() => outlineBox(mask(`${'o'.repeat(1_000)}0`))).toThrow('whole numbers')
})
