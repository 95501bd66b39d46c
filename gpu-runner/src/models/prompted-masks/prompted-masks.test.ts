import { describe, expect, it } from 'vitest'
import { ModelInputError, ModelOutputError } from '../model-error.ts'
import { everyNth, expectClose } from '../testing/agreement.ts'
import { floats, output, type Packed, readGolden, readPicture, rowOf, runTiny } from '../testing/golden.ts'
import { differingPixels, maskIou, unpackedMask } from '../testing/mask-agreement.ts'
import { type MaskPrompt, maskPrompt, type Point } from './mask-prompt.ts'
import { bestMask, promptedPixels } from './prompted-masks.ts'

type Answer = {
  points?: [number, number][]
  labels?: number[]
  box?: [number, number, number, number]
  scores: Packed
  logits: Packed
  best: number
  mask: string
  share: number
}
type Image = { picture: string; pixels: Packed; answers: Answer[] }
const [sam2, sam3] = [
  await readGolden<{ side: number; images: (Image & { at1024: Packed })[] }>('sam2'),
  await readGolden<{ side: number; images: (Image & { at1008: Packed })[] }>('sam3'),
]
const cases = [
  ...sam2.images.map((image) => ({
    ...image,
    ...{ family: 'sam2.1' as const, folder: 'sam2', side: sam2.side, full: image.at1024, fullSide: 1024, deviation: 0.224 },
  })),
  ...sam3.images.map((image) => ({
    ...image,
    ...{ family: 'sam3' as const, folder: 'sam3', side: sam3.side, full: image.at1008, fullSide: 1008, deviation: 0.5 },
  })),
]

describe.each(cases)('picture $picture for $family', ({ family, folder, side, picture, pixels, full, fullSide, deviation, answers }) => {
  it('becomes the pixels of transformers’ processor, to one level of 255', async () => {
    const [decoded, oneLevel] = [await readPicture(picture), 1 / 255 / deviation + 1e-5]
    expectClose(everyNth(promptedPixels(family, decoded, side), 23), floats(pixels), oneLevel, 'pixels')
    expectClose(everyNth(promptedPixels(family, decoded, fullSide), 4999), floats(full), oneLevel, `pixels at ${fullSide}`)
  })

  it.each(answers.map((answer, i) => [i, answer] as const))(
    'makes of the reference’s answer %i the reference’s mask, to 2 pixels',
    async (_, answer) => {
      const { mask } = bestMask(family, ofBest(answer), await readPicture(picture))
      expect(differingPixels(mask.pixels, unpackedMask(answer.mask, mask.pixels.length)), 'pixels that differ').toBeLessThanOrEqual(2)
    },
  )

  it.each(answers.map((answer, i) => [i, answer] as const))(
    'finds for prompt %i the reference’s mask by its own run: IoU at least 0.99, score to 0.01',
    async (_, answer) => {
      const decoded = await readPicture(picture)
      const data = promptedPixels(family, decoded, side)
      const embeddings = await runTiny(folder, 'vision_encoder', { pixel_values: { data, dims: [1, 3, side, side] } })
      const { points, labels, boxes } = maskPrompt(family, promptOf(answer), decoded, side)
      const { pred_masks, iou_scores } = await runTiny(folder, 'prompt_encoder_mask_decoder', {
        input_points: { data: points, dims: [1, 1, labels.length, 2] },
        input_labels: { data: labels, dims: [1, 1, labels.length] },
        input_boxes: { data: boxes, dims: [1, 0, 4] },
        ...embeddings,
      })
      if (!pred_masks || !iou_scores) throw new Error('no masks or scores')
      const found = bestMask(family, { masks: rowOf(rowOf(pred_masks)), scores: rowOf(rowOf(iou_scores)) }, decoded)
      const overlap = maskIou(found.mask.pixels, unpackedMask(answer.mask, found.mask.pixels.length))
      expect(overlap, `IoU ${overlap} of a mask that covers ${answer.share}`).toBeGreaterThanOrEqual(0.99)
      expectClose([found.score], [Math.max(...floats(answer.scores))], 0.01, 'score')
    },
  )

  it('cuts out a window what the whole mask has there', async () => {
    const [decoded, answer] = [await readPicture(picture), ofBest(answers[0] as Answer)]
    const whole = bestMask(family, answer, decoded).mask
    const window = { left: 31, top: 17, width: 45, height: 52 }
    const { mask } = bestMask(family, answer, decoded, window)
    const wanted = mask.pixels.map((_, i) => {
      const [x, y] = [window.left + (i % window.width), window.top + Math.floor(i / window.width)]
      return whole.pixels[y * whole.width + x] as number
    })
    expect([mask.width, mask.height, differingPixels(mask.pixels, wanted)]).toEqual([45, 52, 0])
  })
})

it('encodes a box as its two corners and ends each prompt with a point that means nothing', () => {
  const { points, labels, boxes } = maskPrompt(
    'sam2.1',
    { inside: [{ x: 50, y: 20 }], box: { x: 10, y: 10, width: 30, height: 20 } },
    { width: 100, height: 50 },
    1000,
  )
  expect([...points]).toEqual([500, 400, 100, 200, 400, 600, 0, 0])
  expect([...labels].map(Number)).toEqual([1, 2, 3, -1])
  expect(boxes).toHaveLength(0)
})

it.each(['sam2.1', 'sam3'] as const)('refuses what cannot be asked or answered, and names the model %s', (family) => {
  const size = { width: 100, height: 50 }
  expect(() => maskPrompt(family, {}, size, 1024)).toThrow(`${family}: a prompt must have a point or a box`)
  expect(() => maskPrompt(family, { inside: [{ x: 10, y: 51 }] }, size, 1024)).toThrow(ModelInputError)
  expect(() => maskPrompt(family, { inside: [{ x: NaN, y: 1 }] }, size, 1024)).toThrow('must lie in the picture of 100 × 50; found NaN, 1')
  expect(() => promptedPixels(family, { width: 1, height: 0, pixels: new Uint8Array() }, 64)).toThrow(ModelInputError)
  const masks = { data: Float32Array.of(1, NaN), dims: [1, 1, 2] }
  expect(() => bestMask(family, { masks, scores: { data: Float32Array.of(1), dims: [1] } }, size)).toThrow(ModelOutputError)
  expect(() => bestMask(family, { masks, scores: { data: new Float32Array(2), dims: [2] } }, size)).toThrow(
    `${family}: pred_masks must have the shape [2, ?, ?]`,
  )
})

/** The reference's own answer, of which only the best candidate was kept. */
function ofBest({ logits, scores, best }: Answer) {
  const { data, dims } = output(logits)
  return { masks: { data, dims: [1, ...dims] }, scores: { data: floats(scores).slice(best, best + 1), dims: [1] } }
}

function promptOf({ points = [], labels = [], box }: Answer): MaskPrompt {
  const ofLabel = (label: number): Point[] => points.filter((_, i) => labels[i] === label).map(([x, y]) => ({ x, y }))
  const prompt = { inside: ofLabel(1), outside: ofLabel(0) }
  return box ? { ...prompt, box: { x: box[0], y: box[1], width: box[2] - box[0], height: box[3] - box[1] } } : prompt
}
