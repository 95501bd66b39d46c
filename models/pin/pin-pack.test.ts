import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InferenceSession } from 'onnxruntime-node'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { pulledDirectory, pullPack } from '../download/pull-pack.ts'
import { type Listing, listingSchema } from '../listing.ts'
import { type Manifest, manifestSchema } from '../manifest.ts'
import { OnnxGraph } from '../onnx/graph.ts'
import { type LocalHub, startHub } from '../testing/hub.ts'
import { familyFile, publishTinySiglip2, tinyRepository, tinySiglip2 } from '../testing/tiny-siglip2.ts'
import { verifyPack } from '../verify-pack.ts'
import { describeGraph } from './describe-graph.ts'
import { describeInChild } from './describe-in-child.ts'
import { pinPack } from './pin-pack.ts'

const open = (file: string) => InferenceSession.create(file)
/** In this process, which is quicker; the command's own test opens graphs in children. */
const describe = (file: string, name: string) => describeGraph(open, file, name)
let cache: string
let hub: LocalHub
let files: Map<string, Buffer>

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'kensa-pin-'))
  hub = await startHub()
  files = await publishTinySiglip2(hub)
})
afterEach(async () => {
  await hub.close()
  await rm(cache, { recursive: true })
})

const pin = (listing: Listing = tinySiglip2) =>
  pinPack(listing, { hub: hub.url, cache, describe, backoffMs: 1, silenceMsMax: 2_000, triesMax: 3 })
const changed = (change: (listing: Listing) => void): Listing => {
  const listing = structuredClone(tinySiglip2)
  change(listing)
  return listingSchema.parse(listing)
}
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const manifestIn = (directory: string) => readFile(join(directory, 'manifest.json'), 'utf8')
const downloads = () => hub.asked.filter((path) => path.includes('/resolve/'))

it('makes a listing into a manifest of what the hub and the graphs say, with a licence for each model and a commit for each file', async () => {
  const manifest = await pin()
  expect(manifestSchema.parse(manifest)).toEqual(manifest)
  expect(manifest).toMatchObject({ pack: 'tiny', licence: 'Apache-2.0 AND MIT', title: 'Tiny SigLIP 2 for tests' })
  expect(manifest.models.map(({ role, licence, title }) => [role, licence, title])).toEqual([
    ['image', 'Apache-2.0', 'Tiny SigLIP 2, image tower'],
    ['text', 'MIT', 'Tiny SigLIP 2, text tower'],
  ])
  expect(manifest.models[0]).toMatchObject({
    variants: [{ precision: 'fp32', file: 'image/vision_model.onnx' }],
    inputs: [{ name: 'pixel_values', type: 'float32', shape: ['batch', 3, 32, 32] }],
  })
  const revision = hub.revisionOf(tinyRepository)
  expect(manifest.files).toEqual(
    [
      ['image/vision_model.onnx', 'onnx/vision_model.onnx'] as const,
      ['text/text_model.onnx', 'onnx/text_model.onnx'] as const,
      ['text/tokenizer.json', 'tokenizer.json'] as const,
    ].map(([name, path]) => {
      const content = files.get(path) as Buffer
      return { name, bytes: content.length, sha256: sha256(content), source: { repository: tinyRepository, revision, path } }
    }),
  )
})

it('leaves the pack in the cache, verified, as if it had been pulled; another machine pulls the same from the manifest', async () => {
  const manifest = await pin()
  const directory = pulledDirectory(cache, manifest)
  expect(await verifyPack(directory, open)).toEqual(manifest)
  expect((await readdir(join(cache, 'tiny'))).sort()).toEqual([manifest.version, 'manifest.json'].sort())
  const elsewhere = join(cache, 'elsewhere')
  expect(await verifyPack(await pullPack(manifest, elsewhere, { hub: hub.url }), open)).toEqual(manifest)
})

it('downloads what the hub gives no SHA-256 of, and holds it against git’s name of the content', async () => {
  files.set('tokenizer.json', Buffer.from('{"small":true}'))
  const manifest = await pin()
  expect(manifest.files.at(-1)).toMatchObject({ bytes: 14, sha256: sha256(Buffer.from('{"small":true}')) })
  hub.interfere = (path, response) => path.endsWith('tokenizer.json') && Boolean(response.end('{"small":evil}'))
  await rm(cache, { recursive: true })
  await expect(pin()).rejects.toMatchObject({
    reason: 'changed',
    message: expect.stringMatching(/tokenizer\.json: the git blob [0-9a-f]{40} was promised; what came is [0-9a-f]{40}; it was deleted/),
  })
})

it('gives the same manifest to the byte as long as the commit is the same, and downloads nothing again', async () => {
  const directory = pulledDirectory(cache, await pin())
  const [before, asked] = [await manifestIn(directory), downloads().length]
  await pin()
  expect(await manifestIn(directory)).toBe(before)
  expect(await manifestIn(join(cache, 'tiny'))).toBe(before)
  expect(downloads().length).toBe(asked)
})

it('gives a new version when main has moved, keeps the old one, and downloads only what changed', async () => {
  const before = await pin()
  const asked = downloads().length
  files.set('tokenizer.json', Buffer.concat([files.get('tokenizer.json') as Buffer, Buffer.from('\n')]))
  const after = await pin()
  expect(after.version).not.toBe(before.version)
  expect(after.files[0]?.source?.revision).not.toBe(before.files[0]?.source?.revision)
  expect(after.spaces[0]?.fingerprint).not.toBe(before.spaces[0]?.fingerprint)
  expect(downloads().slice(asked)).toEqual([expect.stringMatching(/tokenizer\.json$/)])
  for (const manifest of [before, after]) expect(await verifyPack(pulledDirectory(cache, manifest), open)).toEqual(manifest)
})

it('gives a new version and a new fingerprint when the listing changes what is done to pictures', async () => {
  const before = await pin()
  const after = await pin(changed(({ models }) => void Object.assign(models[0]?.picture ?? {}, { filter: 'bicubic' })))
  expect(after.version).not.toBe(before.version)
  expect(after.spaces[0]?.fingerprint).not.toBe(before.spaces[0]?.fingerprint)
})

it('goes on through a hub that is busy, fails, or cuts connections', async () => {
  let [failures, cuts] = [0, 0]
  let cut: (bytes: number) => void = () => {}
  hub.interfere = (_, response, from, content) => {
    if (failures < 2) return Boolean(response.writeHead([429, 500][failures++] ?? 500).end())
    if (!content || cuts >= 4) return false
    cuts++
    const range = from > 0 ? { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` } : {}
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': content.length - from, ...range })
    // Cut once it has come: what is still on its way would be lost with the connection.
    cut = (bytes) => bytes === from + 2_000 && response.destroy()
    return Boolean(response.write(content.subarray(from, from + 2_000)))
  }
  const onProgress = (_: string, bytes: number) => cut(bytes)
  const manifest = await pinPack(tinySiglip2, { hub: hub.url, cache, describe, backoffMs: 1, triesMax: 3, onProgress })
  expect([failures, cuts]).toEqual([2, 4])
  expect(await verifyPack(pulledDirectory(cache, manifest), open)).toEqual(manifest)
})

it.each([
  [401, /kensa\/tiny-siglip2 can't be had: the server answered 401: it is gated, private or not there/],
  [403, /the server answered 403: it is gated/],
  [404, /the server answered 404: it is not there/],
])('says so at once when the hub answers %i', async (status, message) => {
  hub.interfere = (_, response) => Boolean(response.writeHead(status).end())
  await expect(pin()).rejects.toMatchObject({ name: 'PackError', reason: 'unavailable', message: expect.stringMatching(message) })
  expect(hub.asked.length).toBe(1)
})

it('says so where a repository is told of, but its files want a sign-in', async () => {
  hub.interfere = (path, response) => path.includes('/resolve/') && Boolean(response.writeHead(403).end())
  await expect(pin()).rejects.toMatchObject({
    reason: 'unavailable',
    message: expect.stringMatching(/vision_model\.onnx is not at .*: the server answered 403: it is gated/),
  })
})

it('gives up on a hub that keeps failing, and on one that tells what makes no sense', async () => {
  hub.interfere = (_, response) => Boolean(response.writeHead(500).end())
  await expect(pin()).rejects.toMatchObject({ reason: 'unavailable', message: expect.stringContaining('the server answered 500') })
  expect(hub.asked.length).toBe(3)
  hub.interfere = (_, response) => Boolean(response.end('<html>sign in</html>'))
  await expect(pin()).rejects.toMatchObject({ reason: 'malformed', message: expect.stringContaining('what the hub tells of') })
  hub.interfere = (_, response) => Boolean(response.end(JSON.stringify({ sha: 'main', siblings: [] })))
  await expect(pin()).rejects.toMatchObject({ reason: 'malformed', message: expect.stringContaining('sha') })
})

it.each<[string, (content: Buffer) => Buffer, RegExp]>([
  ['more bytes', (content) => Buffer.concat([content, content]), /vision_model\.onnx: \d+ bytes were promised; more come/],
  ['other bytes', (content) => Buffer.alloc(content.length), /vision_model\.onnx: SHA-256 [0-9a-f]{64} was promised; what came has/],
])('refuses %s than the hub promised, and pins nothing', async (_, spoil, message) => {
  hub.interfere = (path, response, __, content) => {
    if (!content || !path.endsWith('vision_model.onnx')) return false
    return Boolean(response.end(spoil(content)))
  }
  await expect(pin()).rejects.toMatchObject({ reason: 'changed', message: expect.stringMatching(message) })
  expect(await readdir(join(cache, 'tiny'))).not.toContain('manifest.json')
})

it('names the file that a repository lacks, and what lies where it should', async () => {
  files.delete('onnx/text_model.onnx')
  await expect(pin()).rejects.toMatchObject({
    reason: 'unavailable',
    message: expect.stringMatching(
      /kensa\/tiny-siglip2 at [0-9a-f]{12} has no onnx\/text_model\.onnx; beside it there is onnx\/vision_model\.onnx/,
    ),
  })
  expect(downloads()).toEqual([])
})

it('names the input that a graph lacks, the output, and the input that nobody gives', async () => {
  const original = files.get('onnx/vision_model.onnx') as Buffer
  files.set('onnx/vision_model.onnx', files.get('onnx/text_model.onnx') as Buffer)
  await expect(pin()).rejects.toMatchObject({
    reason: 'mismatch',
    message: expect.stringMatching(
      /^image\/vision_model\.onnx has no input pixel_values: float32 \[N, 3, H, W\]; it has input_ids: int64 \[batch, 64\]$/,
    ),
  })
  files.set('onnx/vision_model.onnx', await familyFile('dinov2/model.onnx'))
  await expect(pin()).rejects.toMatchObject({
    message: expect.stringContaining('has no output pooler_output: float32 [N, D]; it has last_hidden_state'),
  })
  files.set('onnx/vision_model.onnx', Buffer.from(towerBeside(true)))
  await expect(pin()).rejects.toMatchObject({
    message: expect.stringContaining('wants an input that nobody gives: temperature: float32 []'),
  })
  files.set('onnx/vision_model.onnx', original.subarray(0, 20_000))
  await expect(pin()).rejects.toMatchObject({ message: expect.stringContaining('is not a graph that ONNX Runtime opens') })
})

it('refuses a space that is listed with another number of dimensions than the vectors have', async () => {
  const listing = changed(({ spaces }) => void Object.assign(spaces[0] ?? {}, { dimensions: 768 }))
  await expect(pin(listing)).rejects.toMatchObject({
    reason: 'mismatch',
    message: 'image gives vectors of 24 numbers; the space tiny-siglip2-v1 is listed with 768',
  })
})

it('refuses a precision that is asked or answers otherwise than the first', async () => {
  files.set('onnx/vision_model_fp16.onnx', await familyFile('siglip2/vision_model.onnx'))
  const listing = changed(({ models }) => void models[0]?.variants.push({ precision: 'fp16', path: 'onnx/vision_model_fp16.onnx' }))
  expect((await pin(listing)).models[0]?.variants).toHaveLength(2)
  files.set('onnx/vision_model_fp16.onnx', Buffer.from(towerBeside(false)))
  const data = Buffer.from(Float32Array.from({ length: 24 }, (_, i) => i).buffer)
  files.set('onnx/weights.onnx_data', data)
  const other = changed(
    ({ models }) =>
      void models[0]?.variants.push({ precision: 'fp16', path: 'onnx/vision_model_fp16.onnx', data: ['onnx/weights.onnx_data'] }),
  )
  await expect(pin(other)).rejects.toMatchObject({
    reason: 'mismatch',
    message: expect.stringContaining('differs from the first precision in its'),
  })
})

it('keeps weights that lie beside a graph with it, verifies them, and makes them part of the fingerprint', async () => {
  const beside = async (first: number) => {
    files.set('onnx/vision_model.onnx', Buffer.from(towerBeside(false)))
    files.set('onnx/weights.onnx_data', Buffer.from(Float32Array.from({ length: 24 }, (_, i) => first + i).buffer))
    const listing = changed(({ models }) => void Object.assign(models[0]?.variants[0] ?? {}, { data: ['onnx/weights.onnx_data'] }))
    return pin(listing)
  }
  const [one, other] = [await beside(1), await beside(2)]
  expect(one.models[0]?.variants[0]).toEqual({ precision: 'fp32', file: 'image/vision_model.onnx', data: ['image/weights.onnx_data'] })
  expect(one.spaces[0]?.fingerprint).not.toBe(other.spaces[0]?.fingerprint)
  const weights = join(pulledDirectory(cache, one), 'image/weights.onnx_data')
  await rm(weights)
  await writeFile(weights, Buffer.alloc(96))
  await expect(verifyPack(pulledDirectory(cache, one), open)).rejects.toMatchObject({
    reason: 'changed',
    message: expect.stringContaining('image/weights.onnx_data'),
  })
})

/** A graph, and a tokenizer where it reads, for each role of a family. */
type RoleGraph = readonly [role: string, family: string, path: string, vocabulary?: string]

async function pinFamilies(roles: readonly RoleGraph[]): Promise<Manifest> {
  const repository = new Map<string, Buffer>()
  for (const [, , ...paths] of roles) for (const path of paths) if (path) repository.set(path, await familyFile(path))
  hub.repositories.set('kensa/families', repository)
  const listing = listingSchema.parse({
    ...{ format: 1, pack: 'families', title: 'Every family', spaces: [] },
    models: roles.map(([role, family, path, vocabulary]) => ({
      ...{ role, family, title: family, licence: 'Apache-2.0', repository: 'kensa/families', vocabulary },
      variants: [{ precision: 'fp32', path }],
      memory: { sessionMib: 1, rowMib: 1 },
    })),
  })
  return pin(listing)
}

it.each<[string, RoleGraph[]]>([
  [
    'one family for each role',
    [
      ['patches', 'dinov2', 'dinov2/model.onnx'],
      ['phrase-boxes', 'owlv2', 'owlv2/model.onnx', 'owlv2/tokenizer.json'],
      ['masks', 'sam2.1', 'sam2/vision_encoder.onnx'],
      ['mask-decoder', 'sam2.1', 'sam2/prompt_encoder_mask_decoder.onnx'],
      ['equipment', 'd-fine', 'detector/dfine.onnx'],
      ['text-detection', 'pp-ocrv5', 'ocr/detector.onnx'],
      ['text-recognition', 'pp-ocrv5', 'ocr/recogniser.onnx', 'bge/tokenizer.json'],
      ['passage', 'bge-m3', 'bge/embedder.onnx', 'bge/tokenizer.json'],
      ['reranker', 'bge-reranker-v2-m3', 'bge/reranker.onnx', 'bge/tokenizer.json'],
    ],
  ],
  [
    'the other families',
    [
      ['phrase-boxes', 'grounding-dino', 'grounding-dino/model.onnx', 'grounding-dino/tokenizer.json'],
      ['equipment', 'rt-detr', 'detector/rtdetr.onnx'],
      ['korean-text-recognition', 'pp-ocrv5', 'ocr/recogniser.onnx', 'bge/tokenizer.json'],
    ],
  ],
  [
    'SAM 3',
    [
      ['masks', 'sam3', 'sam3/vision_encoder.onnx'],
      ['mask-decoder', 'sam3', 'sam3/prompt_encoder_mask_decoder.onnx'],
      ['concepts', 'sam3', 'sam3/concept_vision_encoder.onnx'],
      ['concept-text', 'sam3', 'sam3/concept_text_encoder.onnx', 'sam3/tokenizer.json'],
      ['concept-decoder', 'sam3', 'sam3/concept_decoder.onnx'],
    ],
  ],
])('takes a graph of every role of every family that Kensa has code for: %s', async (_, roles) => {
  expect((await pinFamilies(roles)).models.map(({ role }) => role)).toEqual(roles.map(([role]) => role))
})

it.each<[RoleGraph, string]>([
  [['concepts', 'sam3', 'sam3/vision_encoder.onnx'], 'has no output fpn_hidden_state_0: float32 [N, C, H, W]; it has image_embeddings.0'],
  [
    ['concept-text', 'sam3', 'siglip2/text_model.onnx', 'siglip2/tokenizer.json'],
    'has no input input_ids: int64 [N, 32]; it has input_ids: int64 [batch, 64]',
  ],
  [['concept-text', 'sam3', 'bge/embedder.onnx', 'bge/tokenizer.json'], 'has no output text_features: float32 [N, 32, C]'],
  [['concept-decoder', 'sam3', 'sam3/prompt_encoder_mask_decoder.onnx'], 'has no input fpn_hidden_state_0: float32 [N, C, H, W]'],
  [['mask-decoder', 'sam3', 'sam3/concept_decoder.onnx'], 'has no input input_points: float32 [N, 1, P, 2]'],
])('refuses another graph as %s', async (graph, message) => {
  await expect(pinFamilies([graph])).rejects.toMatchObject({ reason: 'mismatch', message: expect.stringContaining(message) })
})

/** A picture tower whose weights lie in a file beside it: the mean of each plane, over and over, times the weights. */
function towerBeside(hasTemperature: boolean): Uint8Array {
  const graph = new OnnxGraph()
  const pixels = graph.input('pixel_values', 'float32', ['batch', 3, 32, 32])
  const means = graph.op('ReduceMean', [pixels], { axes: { ints: [2, 3] }, keepdims: { int: 0 } })
  const tiled = graph.op('Tile', [means, graph.integers(1, 8)])
  const weights = hasTemperature ? graph.input('temperature', 'float32', []) : graph.constantBeside('float32', [24], 'weights.onnx_data')
  graph.output(graph.op('Mul', [tiled, weights]), 'pooler_output', 'float32', ['batch', 24])
  return graph.build()
}

it('opens graphs in processes of their own: the same found, what is wrong with one told', async () => {
  const file = join(cache, 'model.onnx')
  await writeFile(file, files.get('onnx/vision_model.onnx') as Buffer)
  expect(await describeInChild(file, 'image/model.onnx')).toEqual(await describe(file, 'image/model.onnx'))
  await writeFile(file, 'no graph')
  await expect(describeInChild(file, 'image/model.onnx')).rejects.toMatchObject({
    name: 'PackError',
    reason: 'mismatch',
    message: expect.stringContaining('image/model.onnx is not a graph that ONNX Runtime opens'),
  })
})
