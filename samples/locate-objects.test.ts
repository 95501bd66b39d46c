import sharp from 'sharp'
import { expect, it } from 'vitest'
import { locateObjects } from './locate-objects.ts'
import { sceneSpec } from './scene-spec.ts'
import { silhouettesSvg } from './scene-svg.ts'

const seeds = Array.from({ length: 12 }, (_, i) => `located/${i}`)

it('finds the main thing of nearly every scene inside the picture, the same for the same seed', async () => {
  let mains = 0
  for (const seed of seeds) {
    const spec = sceneSpec(seed)
    const found = await locateObjects(spec, seed)
    expect(await locateObjects(spec, seed)).toEqual(found)
    for (const box of found) {
      expect(box.left).toBeGreaterThanOrEqual(0)
      expect(box.top).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(1)
      expect(box.bottom).toBeLessThanOrEqual(1)
      expect(box.right).toBeGreaterThan(box.left)
      expect(box.bottom).toBeGreaterThan(box.top)
    }
    if (found.some((box) => box.object.thing === spec.main.thing)) mains++
  }
  expect(mains).toBeGreaterThanOrEqual(seeds.length - 1)
})

it('draws boxes that hold every pixel of a thing and touch it on all four sides', async () => {
  const seed = 'located/tight'
  const spec = { ...sceneSpec(seed), distractors: [], worn: [] }
  const [box] = await locateObjects(spec, seed, { width: 320 })
  const { data, info } = await sharp(Buffer.from(silhouettesSvg(spec, seed, 0, 320, () => '#fff').svg))
    .removeAlpha()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const lit = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 0) === 255
  const pixels = Array.from({ length: info.width * info.height }, (_, i) => [i % info.width, Math.floor(i / info.width)] as const)
  const shown = pixels.filter(([x, y]) => lit(x, y))
  expect(box).toMatchObject({
    left: Math.min(...shown.map(([x]) => x)) / info.width,
    right: (Math.max(...shown.map(([x]) => x)) + 1) / info.width,
    top: Math.min(...shown.map(([, y]) => y)) / info.height,
    bottom: (Math.max(...shown.map(([, y]) => y)) + 1) / info.height,
    pixels: shown.length,
  })
})

it('follows the camera: two photos of a scene show the same things at other places', async () => {
  const spec = sceneSpec('located/0')
  const [one, two] = [await locateObjects(spec, 'located/0', { view: 0 }), await locateObjects(spec, 'located/0', { view: 1 })]
  expect(two.map(({ object }) => object)).toEqual(one.map(({ object }) => object))
  expect(two.map(({ left }) => left)).not.toEqual(one.map(({ left }) => left))
})

it('says the same shares whatever the width it measures at, to a pixel or two of the coarser', async () => {
  const spec = sceneSpec('located/3')
  const [coarse, fine] = [await locateObjects(spec, 'located/3', { width: 320 }), await locateObjects(spec, 'located/3', { width: 960 })]
  for (const box of coarse) {
    const same = fine.find(({ object }) => object === box.object)
    for (const side of ['left', 'right', 'top', 'bottom'] as const) {
      expect(Math.abs((same?.[side] ?? Number.NaN) - box[side]), side).toBeLessThan(3 / 240)
    }
  }
})
