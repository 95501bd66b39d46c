import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pullPack } from '@kensa/models/download/pull-pack'
import { loadPack, type Pack } from '@kensa/models/pack'
import { pinPack } from '@kensa/models/pin/pin-pack'
import { type LocalHub, startHub } from '@kensa/models/testing/hub'
import { publishTinySiglip2, tinySiglip2 } from '@kensa/models/testing/tiny-siglip2'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createEncodeImage } from '../encode/encode-image.ts'
import { createEncodeText } from '../encode/encode-text.ts'
import { type Engine, startEngine } from '../engine/engine.ts'
import { planModels } from '../engine/plan.ts'
import { enginePolicies } from '../engine/policy.ts'
import { openLog } from '../log.ts'
import { startMediaChild } from '../media/client.ts'
import type { MediaChild } from '../media/types.ts'
import { createMetrics } from '../metrics.ts'
import type { ImageTextModel } from './image-text.ts'
import { openImageTextModel } from './open-image-text-model.ts'
import { resample } from './pictures/resample.ts'
import { expectSameDirection } from './testing/agreement.ts'
import { floats, type Packed, readGolden, readPicture } from './testing/golden.ts'

type Golden = { images: { picture: string; embedding: Packed }[]; texts: { text: string; embedding: Packed }[] }
const golden = await readGolden<Golden>('siglip2')
let cache: string
let hub: LocalHub
let engine: Engine
let media: MediaChild
let pack: Pack
let model: ImageTextModel

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'kensa-pinned-'))
  hub = await startHub()
  await publishTinySiglip2(hub)
  engine = startEngine({
    device: 'cpu',
    policy: enginePolicies.cpu,
    log: openLog('silent'),
    metrics: createMetrics({ defaults: false }),
  })
  media = startMediaChild({ concurrency: 1 })
  const manifest = await pinPack(tinySiglip2, { hub: hub.url, cache: join(cache, 'pinned') })
  pack = await loadPack(await pullPack(manifest, join(cache, 'pulled'), { hub: hub.url }))
  const plan = planModels(pack.manifest.models, 'cpu', undefined, 4)
  model = await openImageTextModel(pack, engine, { plan, knownSpaces: knownSpaces() })
  await model.load()
})
afterAll(async () => {
  await Promise.all([engine.close(), media.close(), hub.close()])
  await rm(cache, { recursive: true })
})

const knownSpaces = () => Object.fromEntries(pack.manifest.spaces.map((space) => [space.id, space]))

it.each(golden.images)(
  'embeds $picture as the reference does, through the engine: cosine at least 0.9999',
  async ({ picture, embedding }) => {
    const { pixels } = resample(await readPicture(picture), 32, 32, 'bilinear')
    expectSameDirection(await model.embedPixels(pixels, 'ingest'), floats(embedding), 0.9999, picture)
  },
)

it.each(golden.texts)('embeds $text as the reference does, through the engine: cosine at least 0.9999', async ({ text, embedding }) => {
  expectSameDirection((await model.embedText(text)).vector, floats(embedding), 0.9999, text)
})

it('answers /encode with vectors of the reference, a photo through the decoder included: cosine at least 0.999', async () => {
  const models = new Map([[model.space as string, model]])
  const [space] = pack.manifest.spaces
  for (const { picture, embedding } of golden.images) {
    const decoded = await readPicture(picture)
    const raw = { width: decoded.width, height: decoded.height, channels: 3 } as const
    const photo = await sharp(decoded.pixels, { raw }).png().toBuffer()
    const answer = await createEncodeImage(models, media)(model.space, photo, new AbortController().signal)
    expectSameDirection(Float32Array.from(answer.vector), floats(embedding), 0.999, picture)
  }
  for (const { text, embedding } of golden.texts.filter(
    ({ text: words }) => words.length <= 400 && words === words.normalize('NFKC').trim(),
  )) {
    const answer = await createEncodeText(models)(Buffer.from(JSON.stringify({ space: space?.id, text })))
    expectSameDirection(Float32Array.from(answer.vector), floats(embedding), 0.999, text)
    expect(answer.modelVersion).toBe(`tiny-${pack.manifest.version}`)
  }
})

it('refuses towers that nothing stores, that are others than the space was named for, and of a family without code', async () => {
  await expect(openImageTextModel(pack, engine)).rejects.toThrow('embeds into tiny-siglip2-v1, which has no table')
  const other = { 'tiny-siglip2-v1': { dimensions: 24, fingerprint: '0'.repeat(16) } }
  await expect(openImageTextModel(pack, engine, { knownSpaces: other })).rejects.toThrow('with other models or another preprocessing')
  await openImageTextModel(pack, engine, { knownSpaces: other, anyFingerprint: true })
  const models = pack.manifest.models.map((described) => ({ ...described, family: 'bge-m3' }))
  const strange = { ...pack, manifest: { ...pack.manifest, models } }
  await expect(openImageTextModel(strange, engine, { knownSpaces: knownSpaces() })).rejects.toThrow(
    'has towers of bge-m3 and bge-m3; there is code for pairs of builtin-image-text, siglip2',
  )
})
