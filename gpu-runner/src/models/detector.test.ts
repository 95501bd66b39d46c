import { describe, expect, it } from 'vitest'
import type { Detection } from './detection.ts'
import { type DetectorName, detectorFindings, detectorPixels } from './detector.ts'
import { ModelInputError, ModelOutputError } from './model-error.ts'
import { everyNth, expectClose, expectSameFindings } from './testing/agreement.ts'
import { floats, output, type Packed, readGolden, readPicture, rowOf, runTiny } from './testing/golden.ts'

type Golden = {
  side: number
  step: number
  pictures: { picture: string; pixels: Packed; at640: Packed }[]
  models: {
    model: 'dfine' | 'rtdetr'
    picture: string
    threshold: number
    logits: Packed
    boxes: Packed
    found: { scores: Packed; labels: number[]; boxes: Packed }
  }[]
}
const golden = await readGolden<Golden>('detector')
const names: Record<'dfine' | 'rtdetr', DetectorName> = { dfine: 'd-fine', rtdetr: 'rt-detr' }
const oneLevel = 1 / 255 + 1e-6

it.each(golden.pictures)(
  'gives $picture the pixels of transformers’ processor, to one level of 255',
  async ({ picture, pixels, at640 }) => {
    const decoded = await readPicture(picture)
    expectClose(everyNth(detectorPixels('d-fine', decoded, golden.side), 7), floats(pixels), oneLevel, 'pixels')
    expectClose(everyNth(detectorPixels('rt-detr', decoded, 640), golden.step), floats(at640), oneLevel, 'pixels at 640')
  },
)

describe.each(golden.models)('$model on $picture', ({ model, picture, threshold, logits, boxes, found }) => {
  it('makes of the reference’s answer what the reference makes of it: labels the same, scores to 1e-5, boxes to 0.001 px', async () => {
    const size = await readPicture(picture)
    const findings = detectorFindings(names[model], { logits: output(logits), boxes: output(boxes) }, size, threshold)
    expectSameFindings(findings, found, { pixels: 1e-3, score: 1e-5 })
    expect(findings.map(({ label }) => label)).toEqual(found.labels)
  })

  it('finds by its own pixels and run what the reference finds: boxes to 1 px, scores to 0.01', async () => {
    expectSameFindings(await find(model, picture, threshold), found, { pixels: 1, score: 1e-2 })
  })
})

it('refuses what cannot be asked or answered, and names the model', () => {
  const size = { width: 10, height: 10 }
  const boxes = { data: new Float32Array(8), dims: [2, 4] }
  expect(() => detectorPixels('d-fine', { width: 3, height: 0, pixels: new Uint8Array() }, 64)).toThrow(ModelInputError)
  const broken = { logits: { data: Float32Array.of(0, NaN), dims: [2, 1] }, boxes }
  expect(() => detectorFindings('rt-detr', broken, size, 0.5)).toThrow(ModelOutputError)
  expect(() => detectorFindings('rt-detr', broken, size, 0.5)).toThrow('rt-detr: logits has NaN at place 1')
  const short = { logits: { data: new Float32Array(3), dims: [3, 1] }, boxes }
  expect(() => detectorFindings('rt-detr', short, size, 0.5)).toThrow('rt-detr: pred_boxes must have the shape [3, 4]; found [2, 4]')
})

async function find(model: 'dfine' | 'rtdetr', picture: string, scoreMin: number): Promise<Detection[]> {
  const decoded = await readPicture(picture)
  const data = detectorPixels(names[model], decoded, golden.side)
  const answer = await runTiny('detector', model, { pixel_values: { data, dims: [1, 3, golden.side, golden.side] } })
  if (!answer.logits || !answer.pred_boxes) throw new Error('no logits or boxes')
  return detectorFindings(names[model], { logits: rowOf(answer.logits), boxes: rowOf(answer.pred_boxes) }, decoded, scoreMin)
}
