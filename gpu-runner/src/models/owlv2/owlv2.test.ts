import { describe, expect, it } from 'vitest'
import { ModelInputError, ModelOutputError } from '../model-error.ts'
import { openTokenizer } from '../open-tokenizer.ts'
import { everyNth, expectClose, expectSameFindings } from '../testing/agreement.ts'
import { floats, output, type Packed, readFamilyFile, readGolden, readPicture, rowOf, runTiny } from '../testing/golden.ts'
import { owlv2Findings, owlv2Pixels, owlv2Tokens } from './owlv2.ts'

type Golden = {
  side: number
  images: {
    picture: string
    pixels: Packed
    at960: Packed
    at150: Packed
    threshold: number
    logits: Packed
    boxes: Packed
    found: { scores: Packed; labels: number[]; boxes: Packed }
  }[]
  texts: { text: string; ids: number[]; mask: number[] }[]
}
const golden = await readGolden<Golden>('owlv2')
const tokenizer = openTokenizer(await readFamilyFile('owlv2', 'tokenizer.json'))

describe.each(golden.images)('picture $picture', ({ picture, pixels, at960, at150, threshold, logits, boxes, found }) => {
  it('becomes the pixels of transformers’ processor to 0.0001: shrunk, grown, and shrunk one way only', async () => {
    const decoded = await readPicture(picture)
    expectClose(everyNth(owlv2Pixels(decoded, golden.side), 7), floats(pixels), 1e-4, 'pixels')
    expectClose(everyNth(owlv2Pixels(decoded, 150), 53), floats(at150), 1e-4, 'pixels at 150')
    expectClose(everyNth(owlv2Pixels(decoded, 960), 1999), floats(at960), 1e-4, 'pixels at 960')
  })

  it('gives of the reference’s answer what the reference gives: labels the same, scores to 1e-5, boxes to 0.001 px', async () => {
    const findings = owlv2Findings({ logits: output(logits), boxes: output(boxes) }, await readPicture(picture), threshold)
    expectSameFindings(findings, found, { pixels: 1e-3, score: 1e-5 })
  })

  it('finds by its own pixels, tokens and run what the reference finds: boxes to 0.1 px, scores to 0.001', async () => {
    const decoded = await readPicture(picture)
    const { ids, mask } = owlv2Tokens(
      tokenizer,
      golden.texts.map(({ text }) => text),
    )
    const dims = [golden.texts.length, 16]
    const data = owlv2Pixels(decoded, golden.side)
    const answer = await runTiny('owlv2', 'model', {
      input_ids: { data: ids, dims },
      pixel_values: { data, dims: [1, 3, golden.side, golden.side] },
      attention_mask: { data: mask, dims },
    })
    if (!answer.logits || !answer.pred_boxes) throw new Error('no logits or boxes')
    const findings = owlv2Findings({ logits: rowOf(answer.logits), boxes: rowOf(answer.pred_boxes) }, decoded, threshold)
    expectSameFindings(findings, found, { pixels: 0.1, score: 1e-3 })
  })
})

it.each(golden.texts)('splits $text as the reference does', ({ text, ids, mask }) => {
  const tokens = owlv2Tokens(tokenizer, [text])
  expect([...tokens.ids].map(Number)).toEqual(ids)
  expect([...tokens.mask].map(Number)).toEqual(mask)
})

it('refuses what cannot be asked or answered, and names the model', () => {
  expect(() => owlv2Tokens(tokenizer, [])).toThrow('owlv2: there must be a text')
  expect(() => owlv2Tokens(tokenizer, ['pump', ''])).toThrow(ModelInputError)
  expect(() => owlv2Tokens(tokenizer, ['pump '.repeat(15)])).toThrow('owlv2: a text may have 14 tokens')
  expect(() => owlv2Pixels({ width: 0, height: 0, pixels: new Uint8Array() }, 64)).toThrow(ModelInputError)
  const boxes = { data: new Float32Array(4), dims: [1, 4] }
  expect(() => owlv2Findings({ logits: { data: Float32Array.of(NaN), dims: [1, 1] }, boxes }, { width: 1, height: 1 }, 0.1)).toThrow(
    ModelOutputError,
  )
  expect(() => owlv2Findings({ logits: { data: new Float32Array(), dims: [1, 0] }, boxes }, { width: 1, height: 1 }, 0.1)).toThrow(
    'owlv2: logits are of no text',
  )
})
