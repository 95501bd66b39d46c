import { describe, expect, it } from 'vitest'
import { ModelInputError, ModelOutputError } from '../model-error.ts'
import { openTokenizer } from '../open-tokenizer.ts'
import { everyNth, expectClose, expectSameFindings } from '../testing/agreement.ts'
import { floats, output, type Packed, readFamilyFile, readGolden, readPicture, rowOf, runTiny } from '../testing/golden.ts'
import { groundingDinoCaption } from './caption.ts'
import { groundingDinoFindings, groundingDinoPixels } from './grounding-dino.ts'

type Golden = {
  shortest: number
  longest: number
  pictures: { picture: string; dims: [number, number, number]; pixels: Packed; fullDims: [number, number, number]; full: Packed }[]
  texts: { phrases: string[]; ids: number[] }[]
  found: {
    picture: string
    phrases: string[]
    threshold: number
    wordThreshold: number
    logits: Packed
    boxes: Packed
    found: { scores: Packed; boxes: Packed; words: string[] }
  }[]
}
const golden = await readGolden<Golden>('grounding-dino')
const tokenizer = openTokenizer(await readFamilyFile('grounding-dino', 'tokenizer.json'))
const view = { shortestPx: golden.shortest, longestPx: golden.longest }
const oneLevel = 1 / 255 / 0.224 + 1e-5

it.each(golden.pictures)('gives $picture the size and the pixels of transformers’ processor, to one level of 255', async (wanted) => {
  const decoded = await readPicture(wanted.picture)
  const small = groundingDinoPixels(decoded, view)
  expect([3, small.height, small.width]).toEqual(wanted.dims)
  expectClose(everyNth(small.pixels, 17), floats(wanted.pixels), oneLevel, 'pixels')
  const full = groundingDinoPixels(decoded)
  expect([3, full.height, full.width]).toEqual(wanted.fullDims)
  expectClose(everyNth(full.pixels, 4999), floats(wanted.full), oneLevel, 'pixels at 800')
})

it.each(golden.texts)('splits $phrases as the reference does', ({ phrases, ids }) => {
  expect([...groundingDinoCaption(tokenizer, phrases).ids].map(Number)).toEqual(ids)
})

describe.each(golden.found)('$phrases in $picture', ({ picture, phrases, threshold, wordThreshold, logits, boxes, found }) => {
  const rules = { scoreMin: threshold, wordMin: wordThreshold }
  const wanted = { ...found, labels: found.words.map(() => 0) }

  it('gives of the reference’s answer what the reference gives: words the same, scores to 1e-5, boxes to 0.001 px', async () => {
    const caption = groundingDinoCaption(tokenizer, phrases)
    const findings = groundingDinoFindings(
      tokenizer,
      caption,
      { logits: output(logits), boxes: output(boxes) },
      await readPicture(picture),
      rules,
    )
    expectSameFindings(findings, wanted, { pixels: 1e-3, score: 1e-5 })
    expect(findings.map(({ words }) => words).sort()).toEqual([...found.words].sort())
  })
})

// The tiny graph was traced with the first picture's size and one phrase.
it('finds by its own pixels, tokens and run what the reference finds: boxes to 1 px, scores to 0.01', async () => {
  const { picture, phrases, threshold, wordThreshold, found } = golden.found[0] as Golden['found'][number]
  const rules = { scoreMin: threshold, wordMin: wordThreshold }
  const wanted = { ...found, labels: found.words.map(() => 0) }
  const decoded = await readPicture(picture)
  const { pixels, mask, width, height } = groundingDinoPixels(decoded, view)
  const caption = groundingDinoCaption(tokenizer, phrases)
  const dims = [1, caption.ids.length]
  const answer = await runTiny('grounding-dino', 'model', {
    pixel_values: { data: pixels, dims: [1, 3, height, width] },
    pixel_mask: { data: mask, dims: [1, height, width] },
    input_ids: { data: caption.ids, dims },
    token_type_ids: { data: caption.types, dims },
    attention_mask: { data: caption.mask, dims },
  })
  if (!answer.logits || !answer.pred_boxes) throw new Error('no logits or boxes')
  const findings = groundingDinoFindings(
    tokenizer,
    caption,
    { logits: rowOf(answer.logits), boxes: rowOf(answer.pred_boxes) },
    decoded,
    rules,
  )
  expectSameFindings(findings, wanted, { pixels: 1, score: 0.01 })
})

it('tells which phrase each token belongs to, and labels a box with the phrase that it fits best', () => {
  const caption = groundingDinoCaption(tokenizer, ['a pump', 'flange'])
  expect(caption.text).toBe('a pump. flange.')
  const [first, second] = [[...caption.phraseOf].indexOf(0), [...caption.phraseOf].indexOf(1)]
  const tokens = caption.ids.length
  const data = new Float32Array(2 * 256).fill(-Infinity)
  for (const query of [0, 1]) data.fill(-5, query * 256, query * 256 + tokens)
  data[second] = 3
  data[256 + first] = 2
  const boxes = { data: Float32Array.of(0.5, 0.5, 1, 1, 0.5, 0.5, 0.5, 0.5), dims: [2, 4] }
  const found = groundingDinoFindings(
    tokenizer,
    caption,
    { logits: { data, dims: [2, 256] }, boxes },
    { width: 10, height: 20 },
    { scoreMin: 0.3, wordMin: 0.25 },
  )
  expect(found.map(({ label, box }) => [label, box.width])).toEqual([
    [1, 10],
    [0, 5],
  ])
})

it('refuses what cannot be asked or answered, and names the model', () => {
  expect(() => groundingDinoCaption(tokenizer, [])).toThrow('grounding-dino: there must be a phrase')
  expect(() => groundingDinoCaption(tokenizer, ['pump', ' '])).toThrow(ModelInputError)
  expect(() => groundingDinoCaption(tokenizer, ['a. pump'])).toThrow('a phrase must have no dot')
  expect(() => groundingDinoCaption(tokenizer, ['pump '.repeat(300)])).toThrow('phrases may have 254 tokens together')
  expect(() => groundingDinoPixels({ width: 5, height: 0, pixels: new Uint8Array() })).toThrow(ModelInputError)
  const caption = groundingDinoCaption(tokenizer, ['pump'])
  const logits = { data: new Float32Array(256).fill(NaN), dims: [1, 256] }
  const boxes = { data: new Float32Array(4), dims: [1, 4] }
  const rules = { scoreMin: 0.3, wordMin: 0.25 }
  expect(() => groundingDinoFindings(tokenizer, caption, { logits, boxes }, { width: 1, height: 1 }, rules)).toThrow(ModelOutputError)
})
