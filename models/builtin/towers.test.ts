import { openRandom } from '@kensa/samples/random'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { beforeAll, expect, it } from 'vitest'
import { loadPack, packDirectory, pathIn } from '../pack.ts'
import { bearers, concepts, finishes } from './concepts.ts'
import { imagePicture } from './preprocessing.ts'
import { dimensions, meaningDimensions, textTower } from './text-tower.ts'
import { openTokenizer } from './tokenize.ts'
import { collectVocabulary } from './vocabulary/collect.ts'
import { parseWeights, type Weights } from './weights.ts'

const vocabulary = collectVocabulary()
const tokenize = openTokenizer(vocabulary)
const weights = madeUp()
let image: InferenceSession
let text: InferenceSession

beforeAll(async () => {
  image = await InferenceSession.create(pathIn(await loadPack(packDirectory('builtin')), 'image.onnx'))
  text = await InferenceSession.create(textTower(vocabulary, weights))
})

it('computes normalise(Σ concepts + Σ finish × thing + neutral) for words, and zeros for the half that only pictures have', async () => {
  const got = await embedText([tokenize('red wrench').ids])
  const hot = [concepts.indexOf('wrench'), concepts.indexOf('red')]
  const pair = bearers.indexOf('wrench') * finishes.length + finishes.indexOf('red')
  const sum = Array.from(
    { length: meaningDimensions },
    (_, d) => row('neutral', 0, d) + row('single', hot[0] ?? 0, d) + row('single', hot[1] ?? 0, d) + row('bound', pair, d),
  )
  const length = Math.hypot(...sum)
  for (let d = 0; d < meaningDimensions; d++) expect(got[0]?.[d]).toBeCloseTo((sum[d] ?? 0) / length, 5)
  expect([...(got[0]?.subarray(meaningDimensions) ?? [])]).toEqual(Array(dimensions - meaningDimensions).fill(0))
})

it('gives words in any order, repeated, padded or batched the same vector', async () => {
  const one = tokenize('blue wrench').ids
  const [alone] = await embedText([one])
  const [first, second, third] = await embedText([[...one, 0, 0, 0], [...one, ...one, 0], [...one].reverse().concat(0, 0, 0)])
  for (const other of [first, second, third]) expect(distance(alone, other)).toBeLessThan(1e-6)
})

it('gives nothing understood a unit vector too', async () => {
  const [nothing] = await embedText([[0]])
  expect(Math.hypot(...(nothing ?? []))).toBeCloseTo(1, 5)
})

it('gives pictures unit vectors with as much meaning as instance, alone or in a batch', async () => {
  const size = imagePicture.size ** 2 * 3
  const pixels = Uint8Array.from({ length: 2 * size }, (_, i) => (i * 7919 + (i >> 7)) % 256)
  const [a, b] = await embedPixels(pixels, 2)
  const [alone] = await embedPixels(pixels.subarray(size), 1)
  expect(Math.hypot(...(a ?? []))).toBeCloseTo(1, 5)
  expect(Math.hypot(...(a?.subarray(0, meaningDimensions) ?? []))).toBeCloseTo(Math.SQRT1_2, 5)
  expect(distance(b, alone)).toBeLessThan(1e-5)
  expect(distance(a, b)).toBeGreaterThan(1e-4)
})

it('refuses weights that do not fit their list', () => {
  expect(() => parseWeights({ facts: weights.facts, tensors: [['neutral', [4]]] }, new Uint8Array(12))).toThrow(
    /list 4 numbers, the file has 3/,
  )
  const short = { ...weights, tensors: new Map([...weights.tensors].filter(([name]) => name !== 'neutral')) }
  expect(() => textTower(vocabulary, short)).toThrow(/weight neutral: wanted \[128\], got nothing/)
})

/** Weights of the right shapes with made-up values. */
function madeUp(): Weights {
  const shapes: [string, number[]][] = [
    ['single', [concepts.length, meaningDimensions]],
    ['bound', [bearers.length * finishes.length, meaningDimensions]],
    ['neutral', [meaningDimensions]],
  ]
  const random = openRandom('made-up weights')
  const lengths = shapes.map(([, shape]) => shape.reduce((a, b) => a * b, 1))
  const values = Float32Array.from({ length: lengths.reduce((a, b) => a + b) }, () => random.normal() * 0.08)
  return parseWeights({ facts: { seed: 1, scenes: 1, steps: 1, batch: 1, minutes: 1 }, tensors: shapes }, new Uint8Array(values.buffer))
}

const row = (name: string, index: number, d: number) => weights.tensors.get(name)?.data[index * meaningDimensions + d] ?? Number.NaN

async function embedText(rows: number[][]): Promise<Float32Array[]> {
  const length = Math.max(...rows.map((ids) => ids.length))
  const ids = rows.flatMap((r) => [...r, ...Array<number>(length - r.length).fill(0)])
  const { embedding } = await text.run({ ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [rows.length, length]) })
  return split(embedding, rows.length)
}

async function embedPixels(pixels: Uint8Array, count: number): Promise<Float32Array[]> {
  const { embedding } = await image.run({ pixels: new Tensor('uint8', pixels, [count, imagePicture.size, imagePicture.size, 3]) })
  return split(embedding, count)
}

function split(embedding: Tensor | undefined, count: number): Float32Array[] {
  expect(embedding?.dims).toEqual([count, dimensions])
  const data = embedding?.data as Float32Array
  return Array.from({ length: count }, (_, i) => data.slice(i * dimensions, (i + 1) * dimensions))
}

function distance(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return Math.max(...(a ?? []).map((x, i) => Math.abs(x - (b?.[i] ?? Number.NaN))))
}
