import fc from 'fast-check'
import { expect, it } from 'vitest'
import { maskToPolygons } from '../boxes/polygon.ts'
import { maskToRle, rleArea } from '../boxes/rle.ts'
import { snapEdges } from '../boxes/snap-edges.ts'
import { brushRleToMask, maskToBrushRle } from './label-studio-rle.ts'
import { polygonsArea, signedDoubleArea } from './polygon-area.ts'
import { boxOfRing, polygonsBox, ringOfBox } from './polygons-box.ts'
import { rleToPolygons } from './rle-outlines.ts'

const mask = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .chain(([width, height]) =>
    fc.uint8Array({ minLength: width * height, maxLength: width * height, max: 1 }).map((pixels) => ({ width, height, pixels })),
  )

it('gives a mask back from its brush', () => {
  fc.assert(
    fc.property(mask, (one) => {
      expect(brushRleToMask(maskToBrushRle(one), one.width, one.height)).toEqual(one)
    }),
    { seed: 3, numRuns: 300 },
  )
})

it('reads runs of single words, which other writers make, and runs longer than 2^16', () => {
  // 1 × 1 pixel: 4 words, 8 bits each, sizes 3, 4, 8, 16; one run of 4 that repeats nothing.
  const bits = `${(4).toString(2).padStart(32, '0')}00111${'0010001101111111'}0${'00'}${'011'}${'11111111'.repeat(4)}`
  const bytes = Array.from({ length: Math.ceil(bits.length / 8) }, (_, n) =>
    Number.parseInt(bits.slice(8 * n, 8 * n + 8).padEnd(8, '0'), 2),
  )
  expect([...brushRleToMask(bytes, 1, 1).pixels]).toEqual([1])
  const large = { width: 400, height: 300, pixels: new Uint8Array(120_000).fill(1, 50, 90_000) }
  expect(brushRleToMask(maskToBrushRle(large), 400, 300)).toEqual(large)
  expect(() => brushRleToMask(bytes, 2, 1)).toThrow('must have 2 × 1 × 4 = 8 words; found 4')
  expect(() => brushRleToMask(bytes.slice(0, 9), 1, 1)).toThrow('ends within a run')
})

it('measures the outlines of a mask as its pixels, holes taken off', () => {
  fc.assert(
    fc.property(mask, (one) => {
      const signed = maskToPolygons(one).reduce((sum, ring) => sum + signedDoubleArea(ring) / 2, 0)
      expect(signed).toBe(rleArea(maskToRle(one)))
      expect(rleToPolygons(maskToRle(one))).toEqual(maskToPolygons(one))
    }),
    { seed: 4 },
  )
  expect(polygonsArea([[0, 0, 4, 0, 0, 3]])).toBe(6)
})

it('knows the ring of a box again, and no other ring', () => {
  const box = { x: 1.5, y: 2, width: 3, height: 4.25 }
  expect(boxOfRing(ringOfBox(box))).toEqual(box)
  expect(polygonsBox([ringOfBox(box)])).toEqual(box)
  expect(boxOfRing([0, 0, 4, 0, 4, 3, 1, 3])).toBeUndefined()
  expect(boxOfRing([0, 0, 4, 0, 4, 3])).toBeUndefined()
})

it('snaps edges once and for all, and never beyond the image', () => {
  const size = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(size, size, size, size, fc.integer({ min: 1, max: 5_000 }), (a, b, c, d, image) => {
      const [x, y] = [a * image, b * image]
      const box = { x, y, width: c * (image - x), height: d * (image - y) }
      const snapped = snapEdges(box)
      expect(snapEdges(snapped)).toEqual(snapped)
      expect(snapped.x >= 0 && snapped.width > 0 && snapped.x + snapped.width <= image).toBe(true)
      expect(snapped.y >= 0 && snapped.height > 0 && snapped.y + snapped.height <= image).toBe(true)
      expect(Math.abs(snapped.x - box.x)).toBeLessThanOrEqual(2 / 256)
    }),
    { seed: 5, numRuns: 2_000 },
  )
})
