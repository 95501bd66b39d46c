import { trainFewShot } from '@kensa/algorithms/few-shot/train'
import { clopperPearson } from '@kensa/models/builtin/evaluation/clopper-pearson'
import { loadPack, packDirectory, pathIn } from '@kensa/models/pack'
import { particleKinds, particlePicture } from '@kensa/samples/particles/kinds'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { beforeAll, expect, it } from 'vitest'

const side = 96
const kinds = Object.entries(particleKinds)
let session: InferenceSession
beforeAll(async () => {
  session = await InferenceSession.create(pathIn(await loadPack(packDirectory('builtin')), 'particle.onnx'), { intraOpNumThreads: 1 })
})

async function embed(pictures: readonly Uint8Array[]): Promise<Float64Array[]> {
  const pixels = new Uint8Array(pictures.length * side * side)
  for (const [i, picture] of pictures.entries()) pixels.set(picture, i * side * side)
  const { embedding } = await session.run({ pixels: new Tensor('uint8', pixels, [pictures.length, side, side, 1]) })
  const data = embedding?.data as Float32Array
  const width = data.length / pictures.length
  return pictures.map((_, i) => Float64Array.from(data.subarray(i * width, (i + 1) * width)))
}

it('tells twelve kinds of particles apart from five labelled ones each, by one view of a particle never seen: at least 0.95', async () => {
  const shots = kinds.flatMap(([name, kind], label) =>
    Array.from({ length: 5 }, (_, i) => ({
      label,
      specimen: label * 5 + i,
      picture: particlePicture(kind, `unseen/${name}/shot${i}`, 0, side),
    })),
  )
  const embeddings = await embed(shots.map(({ picture }) => picture))
  const width = embeddings[0]?.length ?? 0
  const flat = new Float64Array(width * shots.length)
  for (const [i, embedding] of embeddings.entries()) flat.set(embedding, i * width)
  const examples = {
    width,
    classes: kinds.length,
    embeddings: flat,
    labels: Int32Array.from(shots, ({ label }) => label),
    specimens: Int32Array.from(shots, ({ specimen }) => specimen),
  }
  const { classify, head } = trainFewShot(examples, { alpha: 0.05 })
  let right = 0
  let asked = 0
  for (const [label, [name, kind]] of kinds.entries()) {
    const views = await embed(Array.from({ length: 20 }, (_, i) => particlePicture(kind, `unseen/${name}/particle${i}`, i % 6, side)))
    right += views.filter((view) => classify(view).nearest === label).length
    asked += views.length
  }
  console.log(`seeds unseen/…: ${right} of ${asked} by ${head}, at least ${clopperPearson(right, asked).low.toFixed(3)}`)
  expect(right / asked).toBeGreaterThanOrEqual(0.95)
}, 120_000)

it('puts two sides of one particle closer than particles of two kinds', async () => {
  const pictures = kinds.flatMap(([name, kind]) => [0, 1].map((view) => particlePicture(kind, `unseen/${name}/pair`, view, side)))
  const vectors = await embed(pictures)
  const alike = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0)
  const pairs = kinds.map((_, k) => alike(vectors[2 * k] as Float64Array, vectors[2 * k + 1] as Float64Array))
  const strangers = kinds.flatMap((_, k) =>
    kinds.map((_, l) => (k < l ? alike(vectors[2 * k] as Float64Array, vectors[2 * l] as Float64Array) : -1)),
  )
  const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length
  expect(mean(pairs)).toBeGreaterThan(mean(strangers.filter((x) => x > -1)) + 0.4)
})
