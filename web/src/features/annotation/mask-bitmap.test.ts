import { maskToRle, rleBox } from '@kensa/algorithms/boxes/rle'
import { rleToText } from '@kensa/algorithms/boxes/rle-text'
import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import { expect, it } from 'vitest'
import { maskSamples } from './mask-bitmap.ts'

const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1
console.log(`seed ${seed}`)

it('decodes the part of a mask that its box holds, pixel for pixel', () => {
  const random = mulberry32(seed)
  for (let n = 0; n < 200; n++) {
    const [width, height] = [2 + Math.floor(random() * 30), 2 + Math.floor(random() * 30)]
    const pixels = Uint8Array.from({ length: width * height }, () => (random() < 0.4 ? 1 : 0))
    const rle = maskToRle({ width, height, pixels })
    const box = rleBox(rle)
    if (box.width === 0) continue
    const mask = { kind: 'mask' as const, size: [height, width] as [number, number], counts: rleToText(rle) }
    const decoded = maskSamples(mask, box)
    expect([decoded.width, decoded.height, decoded.step]).toEqual([box.width, box.height, 1])
    for (let y = 0; y < box.height; y++)
      for (let x = 0; x < box.width; x++) expect(decoded.samples[y * box.width + x]).toBe(pixels[(y + box.y) * width + x + box.x])
  }
})

it('keeps a mask over a whole photo to a million samples', () => {
  const [width, height] = [4000, 3000]
  const mask = {
    kind: 'mask' as const,
    size: [height, width] as [number, number],
    counts: rleToText({ width, height, counts: [0, width * height] }),
  }
  const { samples, step } = maskSamples(mask, { x: 0, y: 0, width, height })
  expect(step).toBe(4)
  expect(samples.every((sample) => sample === 1)).toBe(true)
  expect(samples.length).toBeLessThanOrEqual(1_000_000)
})
