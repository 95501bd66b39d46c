import { maskToRle, rleArea, rleBox } from '@kensa/algorithms/boxes/rle'
import { expect, it } from 'vitest'
import { locateObjects } from './locate-objects.ts'
import { objectMasks } from './object-masks.ts'
import { sceneSpec } from './scene-spec.ts'

it('shows of each object what its box holds, to a pixel or two, and no pixel as three objects', async () => {
  const width = 320
  for (const seed of ['masked/0', 'masked/1', 'masked/2']) {
    const spec = { ...sceneSpec(seed), worn: [] }
    const masks = await objectMasks(spec, seed, { width })
    for (const { object, left, top, right, bottom } of await locateObjects(spec, seed, { width })) {
      const mask = masks.find((one) => one.object === object)?.mask
      if (!mask) throw new Error(`${seed} has no mask of its ${object.thing}`)
      expect([mask.width, mask.height]).toEqual([width, 240])
      const box = rleBox(maskToRle(mask))
      expect(Math.abs(box.x - left * width)).toBeLessThanOrEqual(2)
      expect(Math.abs(box.y - top * 240)).toBeLessThanOrEqual(2)
      expect(Math.abs(box.x + box.width - right * width)).toBeLessThanOrEqual(2)
      expect(Math.abs(box.y + box.height - bottom * 240)).toBeLessThanOrEqual(2)
    }
    const [first] = masks
    const shownBy = first?.mask.pixels.map((_, i) => masks.filter(({ mask }) => mask.pixels[i] === 1).length) ?? new Uint8Array()
    // Half of a pixel may belong to each of two that touch.
    expect(shownBy.filter((count) => count > 2)).toHaveLength(0)
    expect(masks.some(({ mask }) => rleArea(maskToRle(mask)) > 0)).toBe(true)
  }
})
