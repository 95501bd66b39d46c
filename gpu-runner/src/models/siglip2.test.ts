import { describe, expect, it } from 'vitest'
import { ModelInputError, ModelOutputError } from './model-error.ts'
import { openTokenizer } from './open-tokenizer.ts'
import { siglip2Embedding, siglip2Pixels, siglip2Probability, siglip2Tokens } from './siglip2.ts'
import { everyNth, expectClose, expectSameDirection } from './testing/agreement.ts'
import { floats, type Packed, readFamilyFile, readGolden, readPicture, rowOf, runTiny } from './testing/golden.ts'

type Golden = {
  logitScale: number
  logitBias: number
  images: { picture: string; pixels: Packed; step: number; bilinear224: Packed; bicubic224: Packed; embedding: Packed }[]
  texts: { text: string; ids: number[]; embedding: Packed }[]
  probability: Packed
}
const golden = await readGolden<Golden>('siglip2')
const tokenizer = openTokenizer(await readFamilyFile('siglip2', 'tokenizer.json'))
const oneLevel = 2 / 255 + 1e-6

describe.each(golden.images)('picture $picture', ({ picture, pixels, step, bilinear224, bicubic224, embedding }) => {
  it('becomes the pixels of transformers’ processor, to one level of 255', async () => {
    const decoded = await readPicture(picture)
    expectClose(siglip2Pixels(decoded, 32), floats(pixels), oneLevel, 'pixels at 32')
    expectClose(everyNth(siglip2Pixels(decoded, 224), step), floats(bilinear224), oneLevel, 'pixels at 224')
    expectClose(everyNth(siglip2Pixels(decoded, 224, 'bicubic'), step), floats(bicubic224), oneLevel, 'pixels at 224, bicubic')
  })

  it('has the embedding of the reference, cosine at least 0.9999', async () => {
    expectSameDirection(await embedImage(picture), floats(embedding), 0.9999, 'embedding')
  })
})

it.each(golden.texts)(
  'splits and embeds $text as the reference does: ids the same, cosine at least 0.99999',
  async ({ text, ids, embedding }) => {
    expect([...siglip2Tokens(tokenizer, text)].map(Number)).toEqual(ids)
    expectSameDirection(await embedText(text), floats(embedding), 0.99999, 'embedding')
  },
)

it('gives each pair of picture and text the probability of the reference, to 0.001', async () => {
  const calibration = { logScale: golden.logitScale, bias: golden.logitBias }
  const texts = await Promise.all(golden.texts.map(({ text }) => embedText(text)))
  const images = await Promise.all(golden.images.map(({ picture }) => embedImage(picture)))
  const found = images.flatMap((image) => texts.map((text) => siglip2Probability(image, text, calibration)))
  expectClose(found, floats(golden.probability), 1e-3, 'probability')
})

it('refuses what cannot be asked or answered, and names the model', () => {
  expect(() => siglip2Tokens(tokenizer, ' \n')).toThrow(ModelInputError)
  expect(() => siglip2Pixels({ width: 0, height: 4, pixels: new Uint8Array() }, 32)).toThrow('siglip2: a picture must be more than 0 wide')
  expect(() => siglip2Pixels({ width: 2, height: 2, pixels: new Uint8Array(11) }, 32)).toThrow('siglip2: a picture of 2 × 2 has 12 bytes')
  expect(() => siglip2Embedding({ data: Float32Array.of(1, NaN), dims: [2] })).toThrow(ModelOutputError)
  expect(() => siglip2Embedding({ data: Float32Array.of(1, NaN), dims: [2] })).toThrow('siglip2: pooler_output has NaN at place 1')
  expect(() => siglip2Embedding({ data: new Float32Array(2), dims: [2] })).toThrow('siglip2: an embedding of length 0')
})

async function embedImage(name: string): Promise<Float32Array> {
  const data = siglip2Pixels(await readPicture(name), 32)
  const { pooler_output } = await runTiny('siglip2', 'vision_model', { pixel_values: { data, dims: [1, 3, 32, 32] } })
  if (!pooler_output) throw new Error('no pooler_output')
  return siglip2Embedding(rowOf(pooler_output))
}

async function embedText(text: string): Promise<Float32Array> {
  const { pooler_output } = await runTiny('siglip2', 'text_model', { input_ids: { data: siglip2Tokens(tokenizer, text), dims: [1, 64] } })
  if (!pooler_output) throw new Error('no pooler_output')
  return siglip2Embedding(rowOf(pooler_output))
}
