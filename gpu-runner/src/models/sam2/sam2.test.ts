import { describe, expect, it } from 'vitest'
import { ModelInputError, ModelOutputError } from '../model-error.ts'
import { everyNth, expectClose } from '../testing/agreement.ts'
import { floats, output, type Packed, readGolden, readPicture, rowOf, runTiny } from '../testing/golden.ts'
import { type MaskPrompt, type Point, sam2Prompt } from './prompt.ts'
import { sam2BestMask, sam2Pixels } from './sam2.ts'

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
type Golden = { side: number; images: { picture: string; pixels: Packed; at1024: Packed; answers: Answer[] }[] }
const golden = await readGolden<Golden>('sam2')
const oneLevel = 1 / 255 / 0.224 + 1e-5

describe.each(golden.images)('picture $picture', ({ picture, pixels, at1024, answers }) => {
  it('becomes the pixels of transformers’ processor, to one level of 255', async () => {
    const decoded = await readPicture(picture)
    expectClose(everyNth(sam2Pixels('sam2.1', decoded, golden.side), 23), floats(pixels), oneLevel, 'pixels')
    expectClose(everyNth(sam2Pixels('sam2.1', decoded, 1024), 4999), floats(at1024), oneLevel, 'pixels at 1024')
  })

  it.each(answers.map((answer, i) => [i, answer] as const))(
    'makes of the reference’s answer %i the reference’s mask, to 2 pixels',
    async (_, answer) => {
      const best = output(answer.logits)
      const masks = { data: best.data, dims: [1, ...best.dims] }
      const scores = { data: floats(answer.scores).slice(answer.best, answer.best + 1), dims: [1] }
      const { mask } = sam2BestMask('sam2.1', { masks, scores }, await readPicture(picture))
      expect(differing(mask.pixels, wantedMask(answer, mask.pixels.length)), 'pixels that differ').toBeLessThanOrEqual(2)
    },
  )

  it.each(answers.map((answer, i) => [i, answer] as const))(
    'finds for prompt %i the reference’s mask by its own run: IoU at least 0.99, score to 0.01',
    async (_, answer) => {
      const found = await maskOf(picture, promptOf(answer))
      const wanted = wantedMask(answer, found.mask.pixels.length)
      const overlap = maskIou(found.mask.pixels, wanted)
      expect(overlap, `IoU ${overlap} of a mask that covers ${answer.share}`).toBeGreaterThanOrEqual(0.99)
      expectClose([found.score], [Math.max(...floats(answer.scores))], 0.01, 'score')
    },
  )
})

it('encodes a box as its two corners and ends each prompt with a point that means nothing', () => {
  const { points, labels, boxes } = sam2Prompt(
    'sam2.1',
    { inside: [{ x: 50, y: 20 }], box: { x: 10, y: 10, width: 30, height: 20 } },
    { width: 100, height: 50 },
    1000,
  )
  expect([...points]).toEqual([500, 400, 100, 200, 400, 600, 0, 0])
  expect([...labels].map(Number)).toEqual([1, 2, 3, -1])
  expect(boxes).toHaveLength(0)
})

it('refuses what cannot be asked or answered, and names the model', () => {
  const size = { width: 100, height: 50 }
  expect(() => sam2Prompt('sam2.1', {}, size, 1024)).toThrow('sam2.1: a prompt must have a point or a box')
  expect(() => sam2Prompt('sam2.1', { inside: [{ x: 10, y: 51 }] }, size, 1024)).toThrow(ModelInputError)
  expect(() => sam2Prompt('sam2.1', { inside: [{ x: NaN, y: 1 }] }, size, 1024)).toThrow(
    'must lie in the picture of 100 × 50; found NaN, 1',
  )
  expect(() => sam2Pixels('sam2.1', { width: 1, height: 0, pixels: new Uint8Array() }, 64)).toThrow(ModelInputError)
  const masks = { data: Float32Array.of(1, NaN), dims: [1, 1, 2] }
  expect(() => sam2BestMask('sam2.1', { masks, scores: { data: Float32Array.of(1), dims: [1] } }, size)).toThrow(ModelOutputError)
  expect(() => sam2BestMask('sam2.1', { masks, scores: { data: new Float32Array(2), dims: [2] } }, size)).toThrow(
    'sam2.1: pred_masks must have the shape [2, ?, ?]',
  )
})

async function maskOf(picture: string, prompt: MaskPrompt) {
  const decoded = await readPicture(picture)
  const data = sam2Pixels('sam2.1', decoded, golden.side)
  const embeddings = await runTiny('sam2', 'vision_encoder', { pixel_values: { data, dims: [1, 3, golden.side, golden.side] } })
  const { points, labels, boxes } = sam2Prompt('sam2.1', prompt, decoded, golden.side)
  const { pred_masks, iou_scores } = await runTiny('sam2', 'prompt_encoder_mask_decoder', {
    input_points: { data: points, dims: [1, 1, labels.length, 2] },
    input_labels: { data: labels, dims: [1, 1, labels.length] },
    input_boxes: { data: boxes, dims: [1, 0, 4] },
    ...embeddings,
  })
  if (!pred_masks || !iou_scores) throw new Error('no masks or scores')
  return sam2BestMask('sam2.1', { masks: rowOf(rowOf(pred_masks)), scores: rowOf(rowOf(iou_scores)) }, decoded)
}

function promptOf({ points = [], labels = [], box }: Answer): MaskPrompt {
  const ofLabel = (label: number): Point[] => points.filter((_, i) => labels[i] === label).map(([x, y]) => ({ x, y }))
  const prompt = { inside: ofLabel(1), outside: ofLabel(0) }
  return box ? { ...prompt, box: { x: box[0], y: box[1], width: box[2] - box[0], height: box[3] - box[1] } } : prompt
}

/** Bits, most significant first. */
function wantedMask({ mask }: Answer, length: number): Uint8Array {
  const bytes = Buffer.from(mask, 'base64')
  return Uint8Array.from({ length }, (_, i) => ((bytes[i >> 3] as number) >> (7 - (i & 7))) & 1)
}

const differing = (a: Uint8Array, b: Uint8Array) => a.reduce((sum, pixel, i) => sum + (pixel === b[i] ? 0 : 1), 0)

function maskIou(a: Uint8Array, b: Uint8Array): number {
  const both = a.reduce((sum, pixel, i) => sum + (pixel & (b[i] as number)), 0)
  const either = a.reduce((sum, pixel, i) => sum + (pixel | (b[i] as number)), 0)
  return both / either
}
