import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTokenizer } from '@kensa/gpu-runner/models/open-tokenizer'
import { siglip2Tokens } from '@kensa/gpu-runner/models/siglip2'
import { type Listing, listingSchema } from '@kensa/models/listing'
import { OnnxGraph, type Value } from '@kensa/models/onnx/graph'
import { pinPack } from '@kensa/models/pin/pin-pack'
import { type LocalHub, startHub } from '@kensa/models/testing/hub'
import { familyFile, tinyRepository, tinySiglip2 } from '@kensa/models/testing/tiny-siglip2'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ended } from './rig/ingest-state.ts'
import { type RunnerProcess, startRunnerProcess } from './rig/runner-process.ts'
import { type Rig, startRunnerRig } from './rig/runner-rig.ts'

// The tiny SigLIP 2 has 24 numbers a vector and no table; these towers have as many as the builtin space, and know three colours.
const dimensions = 256
const colours = { red: [1, -1, -1], blue: [-1, -1, 1], white: [1, 1, 1] } as const
type Colour = keyof typeof colours

let directory: string
let hub: LocalHub
let rig: Rig
let runner: RunnerProcess

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kensa-runner-pack-'))
  ;[hub, rig] = await Promise.all([startHub(), startRunnerRig()])
  const tokenizer = await familyFile('siglip2/tokenizer.json')
  hub.repositories.set(
    tinyRepository,
    new Map([
      ['onnx/vision_model.onnx', Buffer.from(colourTower())],
      ['onnx/text_model.onnx', Buffer.from(wordTower(String(tokenizer)))],
      ['tokenizer.json', tokenizer],
    ]),
  )
  const listing: Listing = listingSchema.parse({ ...tinySiglip2, spaces: [{ ...tinySiglip2.spaces[0], id: 'builtin-v1', dimensions }] })
  await writeFile(join(directory, 'listing.json'), JSON.stringify(listing))
  const cache = join(directory, 'cache')
  await pinPack(listing, { hub: hub.url, cache })
  const env = { MODEL_PACK: directory, KENSA_MODELS_DIR: cache, MODEL_PACK_ANY_FINGERPRINT: 'true' }
  runner = await startRunnerProcess({ ...rig.runnerEnv(), ...env })
})
afterAll(async () => {
  await runner.stop()
  await Promise.all([hub.close(), rig.stop()])
  await rm(directory, { recursive: true })
})

it('ingests, encodes and finds by a pinned SigLIP 2: a colour’s word finds the picture of that colour, and so does a photo', async () => {
  const org = await rig.makeOrg()
  const frames = new Map<string, Colour>()
  for (const colour of Object.keys(colours) as Colour[]) {
    const upload = await rig.upload(org, { bytes: await photo(colour, 700, 500), contentType: 'image/jpeg' })
    await rig.send(upload)
    expect(await ended(rig, upload)).toMatchObject({ job: { state: 'succeeded' }, embeddings: 1 })
    const [row] = await rig.database.sql('select id from frame where org_id = $1 and asset_id = $2', [org.orgId, upload.assetId])
    frames.set(String(row?.['id']), colour)
  }
  for (const colour of ['red', 'blue'] as const) {
    const byText = await encode('text', JSON.stringify({ space: 'builtin-v1', text: colour }))
    const byPhoto = await encode('image', await photo(colour, 300, 200))
    for (const { vector, terms, modelVersion } of [byText, byPhoto]) {
      const [first] = await nearest(org.orgId, vector)
      expect([frames.get(String(first?.['frame_id'])), Number(first?.['similarity']) > 0.999]).toEqual([colour, true])
      expect(modelVersion).toMatch(/^tiny-1-[0-9a-f]{12}$/)
      expect(terms.map(({ text }) => text)).toEqual(vector === byText.vector ? [colour] : [])
    }
  }
})

type Encoded = { vector: number[]; terms: { text: string }[]; modelVersion: string }

async function encode(kind: 'text' | 'image', body: string | Uint8Array<ArrayBuffer>): Promise<Encoded> {
  const headers = { authorization: `Bearer ${rig.runnerEnv()['ENCODER_TOKEN']}` }
  const response = await fetch(`${runner.url()}/encode/${kind}`, { method: 'POST', body, headers })
  expect(response.status).toBe(200)
  return (await response.json()) as Encoded
}

function nearest(orgId: string, vector: readonly number[]) {
  return rig.database.sql(
    `select e.frame_id, 1 - (e.e <=> $2::halfvec) as similarity from embedding_builtin_v1 e where org_id = $1 order by 2 desc`,
    [orgId, `[${vector.join(',')}]`],
  )
}

async function photo(colour: Colour, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const [r, g, b] = colours[colour].map((level) => (level > 0 ? 255 : 0)) as [number, number, number]
  const bytes = await sharp({ create: { width, height, channels: 3, background: { r, g, b } } })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer()
  return new Uint8Array(bytes)
}

/** Pixels → the mean of each plane, in the first three numbers. */
function colourTower(): Uint8Array {
  const graph = new OnnxGraph()
  const pixels = graph.input('pixel_values', 'float32', ['batch', 3, 32, 32])
  const means = graph.op('ReduceMean', [pixels], { axes: { ints: [2, 3] }, keepdims: { int: 0 } })
  graph.output(graph.op('MatMul', [means, widen(graph)]), 'pooler_output', 'float32', ['batch', dimensions])
  return graph.build()
}

/** Tokens of the three words → their colours; of anything else → hardly anything. */
function wordTower(tokenizerJson: string): Uint8Array {
  const tokenizer = openTokenizer(tokenizerJson)
  const graph = new OnnxGraph()
  const ids = graph.op('Cast', [graph.input('input_ids', 'int64', ['batch', 64])], { to: { int: 1 } })
  const parts = Object.entries(colours).map(([word, levels]) => {
    const wanted = graph.floats([1, 64], Float32Array.from(siglip2Tokens(tokenizer, word), Number))
    const apart = graph.op('ReduceMean', [graph.op('Abs', [graph.op('Sub', [ids, wanted])])], { axes: { ints: [1] } })
    return graph.op('Mul', [graph.op('Exp', [graph.op('Mul', [apart, graph.floats([1], [-1_000])])]), graph.floats([1, 3], levels)])
  })
  const [first, ...others] = parts as [Value, ...Value[]]
  const sum = others.reduce((so, part) => graph.op('Add', [so, part]), first)
  const never = graph.op('Add', [sum, graph.floats([1, 3], [1e-6, 1e-6, 1e-6])])
  graph.output(graph.op('MatMul', [never, widen(graph)]), 'pooler_output', 'float32', ['batch', dimensions])
  return graph.build()
}

/** [3, dimensions]: three numbers to the first three. */
function widen(graph: OnnxGraph): Value {
  return graph.floats(
    [3, dimensions],
    Float32Array.from({ length: 3 * dimensions }, (_, i) => (i % dimensions === Math.floor(i / dimensions) ? 1 : 0)),
  )
}
