import { describe, expect, it } from 'vitest'
import { dinov2Embedding, dinov2Pixels, dinov2Window } from './dinov2.ts'
import { ModelInputError, ModelOutputError } from './model-error.ts'
import { everyNth, expectClose, expectSameDirection } from './testing/agreement.ts'
import { floats, type Packed, readGolden, readPicture, rowOf, runTiny } from './testing/golden.ts'

type Golden = { images: { picture: string; pixels: Packed; at224: Packed; classToken: Packed; patches: Packed }[] }
const golden = await readGolden<Golden>('dinov2')
const view = { edgePx: 64, cropPx: 56 }
/** The steepest of the three channels. */
const oneLevel = 1 / 255 / 0.224 + 1e-5

describe.each(golden.images)('picture $picture', ({ picture, pixels, at224, classToken, patches }) => {
  it('becomes the pixels of transformers’ processor, to one level of 255', async () => {
    const decoded = await readPicture(picture)
    expectClose(everyNth(dinov2Pixels(decoded, view), 5), floats(pixels), oneLevel, 'pixels')
    expectClose(everyNth(dinov2Pixels(decoded), 101), floats(at224), oneLevel, 'pixels at 224')
  })

  it('has the class token and the patches of the reference, each vector with a cosine of at least 0.999', async () => {
    const data = dinov2Pixels(await readPicture(picture), view)
    const { last_hidden_state } = await runTiny('dinov2', 'model', { pixel_values: { data, dims: [1, 3, 56, 56] } })
    if (!last_hidden_state) throw new Error('no last_hidden_state')
    const found = dinov2Embedding(rowOf(last_hidden_state))
    expect(found.side).toBe(4)
    expectSameDirection(found.whole, floats(classToken), 0.999, 'class token')
    for (let i = 0; i < 16; i++)
      expectSameDirection(found.patches.slice(i * 24, i * 24 + 24), floats(patches).slice(i * 24, i * 24 + 24), 0.999, `patch ${i}`)
  })
})

it('tells which part of a picture is seen', () => {
  expect(dinov2Window({ width: 512, height: 256 })).toEqual({ x: 144, y: 16, width: 224, height: 224 })
  expect(dinov2Window({ width: 128, height: 256 })).toEqual({ x: 8, y: 72, width: 112, height: 112 })
})

it('skips registers', () => {
  const data = Float32Array.of(0, 2, 9, 9, 1, 2)
  expect(dinov2Embedding({ data, dims: [3, 2] }, 1)).toEqual({ whole: Float32Array.of(0, 1), patches: Float32Array.of(1, 2), side: 1 })
})

it('refuses what cannot be asked or answered, and names the model', () => {
  expect(() => dinov2Pixels({ width: 0, height: 1, pixels: new Uint8Array() })).toThrow(ModelInputError)
  expect(() => dinov2Window({ width: 9, height: 9 }, { edgePx: 100, cropPx: 101 })).toThrow('dinov2: the crop must be 1 to 100 pixels')
  expect(() => dinov2Embedding({ data: new Float32Array(6), dims: [3, 2] })).toThrow('dinov2: 2 patches make no square')
  expect(() => dinov2Embedding({ data: Float32Array.of(1, 1, 1, NaN), dims: [2, 2] })).toThrow(ModelOutputError)
})
