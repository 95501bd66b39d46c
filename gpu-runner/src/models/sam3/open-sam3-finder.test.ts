import { clipBox } from '@kensa/algorithms/boxes/box'
import { rleToMask } from '@kensa/algorithms/boxes/rle'
import { afterAll, expect, it } from 'vitest'
import type { ImageTextModel } from '../image-text.ts'
import { openRegionFinder } from '../open-region-finder.ts'
import { openRegionMasker } from '../open-region-masker.ts'
import { resample } from '../pictures/resample.ts'
import { pixelWindow } from '../pixel-window.ts'
import type { Meaning, RegionFinder } from '../region-finder.ts'
import { floats, type Packed, readGolden, readPicture } from '../testing/golden.ts'
import { unpackedMask } from '../testing/mask-agreement.ts'
import { openTinyPack } from '../testing/open-tiny-pack.ts'

type Golden = {
  side: number
  found: { picture: string; text: string; threshold: number; found: { scores: Packed; boxes: Packed; masks: string[] } }[]
}
const golden = await readGolden<Golden>('sam3')
const picture = { size: golden.side, resize: 'stretch', filter: 'bilinear', channels: 'rgb' } as const
const tiny = await openTinyPack([
  { role: 'concepts', family: 'sam3', file: 'sam3/concept_vision_encoder.onnx', picture },
  { role: 'concept-text', family: 'sam3', file: 'sam3/concept_text_encoder.onnx', vocabulary: 'sam3/tokenizer.json' },
  { role: 'concept-decoder', family: 'sam3', file: 'sam3/concept_decoder.onnx' },
])
afterAll(() => tiny.close())
const open = async (pack = tiny.pack) => {
  const finder = await openRegionFinder(pack, tiny.engine, {} as ImageTextModel, tiny.plan)
  if (!finder) throw new Error('nothing finds regions')
  return finder
}
const finder = await open()
const { signal } = new AbortController()

async function understood(by: RegionFinder, names: string[]): Promise<Meaning> {
  const meaning = await by.understand(names)
  if (!meaning) throw new Error(`nothing understood of ${names.join(', ')}`)
  return meaning
}

async function look(name: string, meanings: Meaning[], wanted: { scoreMin: number; masks: boolean }) {
  const shown = await readPicture(name)
  const { pixels } = resample(shown, golden.side, golden.side, 'bilinear')
  return { shown, found: await finder.find(pixels, meanings, shown, wanted, signal) }
}

it.each(golden.found)(
  'finds $text in $picture through the engine as the reference does, inside the picture: boxes to 1 px, scores to 0.01, masks within',
  async ({ picture: name, text, threshold, found: wanted }) => {
    const { shown, found } = await look(name, [await understood(finder, [text])], { scoreMin: threshold, masks: true })
    const [scores, corners] = [floats(wanted.scores), floats(wanted.boxes)]
    const best = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number))
    expect(found).toHaveLength(scores.length)
    for (const [i, { box, score, label, cutMask }] of found.entries()) {
      const query = best[i] as number
      const [x0, y0, x1, y1] = corners.subarray(4 * query, 4 * query + 4) as unknown as [number, number, number, number]
      const reference = clipBox({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 }, shown.width, shown.height)
      for (const side of ['x', 'y', 'width', 'height'] as const) expect(Math.abs(box[side] - reference[side]), side).toBeLessThan(1)
      expect(Math.abs(score - (scores[query] as number))).toBeLessThan(0.01)
      expect(label).toBe(0)
      const mask = cutMask?.()
      const window = pixelWindow(box, shown)
      if (!mask || !window) throw new Error('no mask')
      expect([mask.width, mask.height]).toEqual([shown.width, shown.height])
      const whole = unpackedMask(wanted.masks[query] as string, shown.width * shown.height)
      const { pixels } = rleToMask(mask)
      let [differing, inside] = [0, 0]
      for (const [at, pixel] of pixels.entries()) {
        const [x, y] = [at % shown.width, Math.floor(at / shown.width)]
        const isIn = x >= window.left && x < window.left + window.width && y >= window.top && y < window.top + window.height
        if (isIn) inside++
        if (pixel !== (isIn ? whole[at] : 0)) differing++
      }
      expect(differing / inside, 'share of the box’s pixels that differ').toBeLessThan(0.01)
    }
  },
)

it('gives no masks where none were asked for, and labels each region with the meaning that found it, best first', async () => {
  const meanings = [await understood(finder, ['a red pump']), await understood(finder, ['x'])]
  const { found } = await look('wide', meanings, { scoreMin: 0.3, masks: false })
  expect(new Set(found.map(({ label }) => label))).toEqual(new Set([0, 1]))
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
  expect(found.some(({ cutMask }) => cutMask)).toBe(false)
})

it('looks for each name of a thing and tells of what two have found once', async () => {
  const [one] = [await understood(finder, ['a red pump'])]
  const twice = await understood(finder, ['a red pump', 'a red pump'])
  expect(twice.readings).toHaveLength(2)
  const wanted = { scoreMin: 0.3, masks: false }
  expect((await look('wide', [twice], wanted)).found).toHaveLength((await look('wide', [one as Meaning], wanted)).found.length)
})

it('leaves out names that it can’t read, and understands nothing where none is left', async () => {
  const meaning = await understood(finder, ['pump', ' ', 'pump '.repeat(40)])
  expect(meaning.terms).toEqual([{ text: 'pump', concept: 'pump' }])
  expect(await finder.understand(['', 'pump '.repeat(40)])).toBeUndefined()
})

it('cuts masks itself, sees stretched pictures only, and refuses pixels that are no square of its size', async () => {
  expect(finder).toMatchObject({ role: 'concepts', space: null, preprocessing: 'stretch-112-rgb-bilinear', pixelSize: 112 })
  expect(openRegionMasker(tiny.pack, tiny.engine, finder, tiny.plan)).toBeUndefined()
  const models = tiny.pack.manifest.models.map((model) =>
    model.picture ? { ...model, picture: { ...model.picture, resize: 'contain' as const, mat: { r: 0, g: 0, b: 0 } } } : model,
  )
  await expect(open({ ...tiny.pack, manifest: { ...tiny.pack.manifest, models } })).rejects.toThrow('sees pictures stretched to a square')
  const meaning = await understood(finder, ['x'])
  const empty = finder.find(new Uint8Array(), [meaning], { width: 5, height: 5 }, { scoreMin: 0.5, masks: false }, signal)
  await expect(empty).rejects.toMatchObject({
    name: 'ModelInputError',
    message: expect.stringContaining('sam3: a picture of 112 × 112 has'),
  })
})
