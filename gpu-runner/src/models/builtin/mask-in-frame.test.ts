import { type Mask, maskToRle, rleArea, rleBox, rleToMask } from '@kensa/algorithms/boxes/rle'
import { type Thing, things } from '@kensa/models/builtin/concepts'
import { loadPack, modelOf, packDirectory } from '@kensa/models/pack'
import { objectMasks } from '@kensa/samples/object-masks'
import { openRandom } from '@kensa/samples/random'
import { renderScene } from '@kensa/samples/render-scene'
import { specAround } from '@kensa/samples/scene-spec'
import { toPixels } from '@kensa/samples/to-pixels'
import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { plausible } from '../../pipelines/annotate/outline-findings.ts'
import { openBoxCutMasker } from './box-cut-masker.ts'
import { maskInFrame } from './mask-in-frame.ts'

/** Nothing else uses seeds that begin with `unseen/masks/`: neither training and samples nor what the method was tuned on. */
const seedOf = (thing: Thing, i: number) => `unseen/masks/${thing}/${i}`
const width = 640
/** Of what is smaller nobody could say what it is. */
const pixelsMin = 400

const mat = { fit: 'contain', mat: [114, 114, 114] } as const
const masker = openBoxCutMasker({ pixelSize: 256, resize: mat })
afterAll(() => masker.close())

type Judged = { thing: Thing; asMask: number; asBox: number; shown: boolean; ms: number }

it('cuts drawn things out of their boxes with a mean IoU of 0.8 or more, a quarter above the boxes themselves, in scenes never seen', async () => {
  const { picture } = modelOf(await loadPack(packDirectory('builtin')), 'regions')
  if (!picture) throw new Error('the pack does not say how pictures become pixels')
  const judged: Judged[] = []
  for (const [k, thing] of things.filter((each) => each !== 'fibre').entries()) {
    for (const seed of [0, 1].slice(0, k % 3 === 0 ? 2 : 1).map((i) => seedOf(thing, i))) {
      const spec = specAround(openRandom(`spec/${seed}`), thing)
      const pixels = await toPixels(await renderScene(spec, seed, { width }), picture)
      const square = { width: picture.size, height: picture.size, pixels }
      for (const { object, mask } of await objectMasks(spec, seed, { width })) {
        const truth = maskToRle(mask)
        const [area, box] = [rleArea(truth), rleBox(truth)]
        if (area < pixelsMin) continue
        const start = performance.now()
        const cut = maskInFrame(square, mask, box)
        const ms = performance.now() - start
        const asBox = area / (box.width * box.height)
        const asMask = cut ? overlap(rleToMask(cut), mask) : asBox
        judged.push({ thing: object.thing, asMask, asBox, shown: plausible(cut, box) !== undefined, ms })
      }
    }
  }
  const shown = judged.filter((each) => each.shown)
  const [asMask, asBox] = [mean(judged.map((each) => each.asMask)), mean(judged.map((each) => each.asBox))]
  const better = judged.filter((each) => each.asMask > each.asBox).length / judged.length
  const ms = judged.map((each) => each.ms).sort((a, b) => a - b)
  const kinds = new Map(judged.map(({ thing }) => [thing, mean(judged.filter((each) => each.thing === thing).map((each) => each.asMask))]))
  console.log(`seeds unseen/masks/…: ${judged.length} things of ${kinds.size} kinds`)
  console.log(`mean IoU ${asMask.toFixed(3)}, of the boxes ${asBox.toFixed(3)}; better than the box: ${(100 * better).toFixed(0)} %`)
  console.log(
    `shown: ${shown.length}, mean IoU ${mean(shown.map((each) => each.asMask)).toFixed(3)}, boxes ${mean(shown.map((each) => each.asBox)).toFixed(3)}`,
  )
  console.log(
    `weakest: ${[...kinds]
      .sort((a, b) => a[1] - b[1])
      .slice(0, 8)
      .map(([thing, value]) => `${thing} ${value.toFixed(2)}`)
      .join(', ')}`,
  )
  console.log(`ms a box: median ${ms[Math.floor(ms.length / 2)]?.toFixed(1)}, 95 % ${ms[Math.floor(0.95 * ms.length)]?.toFixed(1)}`)
  expect(judged.length).toBeGreaterThanOrEqual(100)
  expect(kinds.size).toBeGreaterThanOrEqual(30)
  expect(asMask).toBeGreaterThanOrEqual(0.8)
  expect(asMask - asBox).toBeGreaterThanOrEqual(0.25)
  expect(better).toBeGreaterThanOrEqual(0.9)
}, 240_000)

it('draws smooth outlines in a frame much finer than what was looked at, inside the box but for the pixels on its edge', async () => {
  const disc =
    '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="1600" height="1200" fill="#667"/><circle cx="900.4" cy="500.7" r="210.3" fill="#c33"/></svg>'
  const pixels = await sharp(Buffer.from(disc)).resize(256, 256, { fit: 'contain', background: '#727272' }).removeAlpha().raw().toBuffer()
  const box = { x: 690.1, y: 290.4, width: 420.6, height: 420.6 }
  const [mask] = await masker.mask(new Uint8Array(pixels), [box], { width: 1600, height: 1200 }, new AbortController().signal)
  if (!mask) throw new Error('nothing found')
  expect([mask.width, mask.height]).toEqual([1600, 1200])
  const around = rleBox(mask)
  expect(around.x).toBeGreaterThanOrEqual(690)
  expect(around.y).toBeGreaterThanOrEqual(290)
  expect(around.x + around.width).toBeLessThanOrEqual(1111)
  expect(around.y + around.height).toBeLessThanOrEqual(711)
  expect(rleArea(mask) / (Math.PI * 210.3 ** 2)).toBeCloseTo(1, 1)
  // A frame's pixel is a sixth of what was looked at: along the rim the outline turns by no more than a pixel or two a column.
  const { pixels: on } = rleToMask(mask)
  const topOf = (x: number) => Array.from({ length: 1200 }, (_, y) => on[y * 1600 + x]).indexOf(1)
  for (let x = 820; x < 980; x++) expect(Math.abs(topOf(x + 1) - topOf(x)), `column ${x}`).toBeLessThanOrEqual(2)
})

it('says nothing of boxes in which nothing stands out, and of those beyond the picture', async () => {
  const grey = new Uint8Array(256 * 256 * 3).fill(114)
  const boxes = [
    { x: 10, y: 10, width: 80, height: 60 },
    { x: -50, y: -50, width: 20, height: 20 },
    { x: 0, y: 0, width: 640, height: 480 },
    { x: 3, y: 3, width: 0.5, height: 0.5 },
  ]
  expect(await masker.mask(grey, boxes, { width: 640, height: 480 }, new AbortController().signal)).toEqual(boxes.map(() => undefined))
  expect(await masker.mask(grey, [], { width: 640, height: 480 }, new AbortController().signal)).toEqual([])
})

it('refuses specks and masks of something else', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 }
  const part = (wide: number, high: number) =>
    maskToRle({ width: 20, height: 20, pixels: Uint8Array.from({ length: 400 }, (_, i) => (i % 20 < wide && i < 20 * high ? 1 : 0)) })
  expect(plausible(part(10, 9), box)).toMatchObject({
    box: { x: 0, y: 0, width: 10, height: 9 },
    outline: { kind: 'mask', size: [20, 20] },
  })
  expect(plausible(part(4, 10), box)).toBeUndefined()
  expect(plausible(part(3, 4), box)).toBeUndefined()
  expect(plausible(undefined, box)).toBeUndefined()
})

it('begins anew after its thread has died, which costs only what was asked of it', async () => {
  const doomed = openBoxCutMasker({ pixelSize: 256, resize: mat })
  const signal = new AbortController().signal
  const box = { x: 10, y: 10, width: 80, height: 60 }
  await expect(doomed.mask(new Uint8Array(5), [box], { width: 640, height: 480 }, signal)).rejects.toMatchObject({
    code: 'model_unavailable',
  })
  expect(await doomed.mask(new Uint8Array(256 * 256 * 3), [box], { width: 640, height: 480 }, signal)).toEqual([undefined])
  await doomed.close()
})

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function overlap(a: Mask, b: Mask): number {
  let [shared, joint] = [0, 0]
  for (const [i, on] of a.pixels.entries()) {
    shared += on & (b.pixels[i] as number)
    joint += on | (b.pixels[i] as number)
  }
  return shared / joint
}
