import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeResponseSchema } from '@kensa/contract/encode'
import { OnnxGraph } from '@kensa/models/onnx/graph'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Engine, startEngine } from '../engine/engine.ts'
import { enginePolicies } from '../engine/policy.ts'
import { openLog } from '../log.ts'
import { startMediaChild } from '../media/client.ts'
import type { MediaChild } from '../media/types.ts'
import { createMetrics } from '../metrics.ts'
import { createImageTextModel } from '../models/image-text.ts'
import { createEncodeImage } from './encode-image.ts'
import { type EncodeServer, startEncodeServer } from './encode-server.ts'
import { createEncodeText } from './encode-text.ts'

const token = 'a-token-of-the-test'
const log = openLog('silent')
const metrics = createMetrics({ defaults: false })
let engine: Engine
let media: MediaChild
let server: EncodeServer

beforeAll(async () => {
  engine = startEngine({ device: 'cpu', policy: enginePolicies.cpu, log, metrics })
  media = startMediaChild({ concurrency: 1 })
  const models = new Map([['builtin-v1', await tinyModel(engine)]])
  const health = () => ({ problem: null, children: { engine: [], media: [] } })
  const doors = { encodeText: createEncodeText(models), encodeImage: createEncodeImage(models, media) }
  server = await startEncodeServer({ host: '127.0.0.1', port: 0, token, ...doors, health, log, metrics })
})
afterAll(async () => {
  await server.close()
  await Promise.all([engine.close(), media.close()])
})

it('embeds words and says what it understood', async () => {
  const response = await post('/encode/text', JSON.stringify({ space: 'builtin-v1', text: 'ab' }))
  expect(response.status).toBe(200)
  const { vector, terms, modelVersion } = encodeResponseSchema.parse(await response.json())
  expect([vector, terms, modelVersion]).toEqual([[97, 98], [{ text: 'ab', concept: 'letters' }], 'tiny-1'])
})

it('runs the model once for words asked for many times at once', async () => {
  const before = await batchedRows('text')
  const bodies = await Promise.all(
    Array.from({ length: 20 }, async () => (await post('/encode/text', JSON.stringify({ space: 'builtin-v1', text: 'once' }))).json()),
  )
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
  expect((await batchedRows('text')) - before).toBe(1)
})

it('embeds a photo through the decoder that ingest uses', async () => {
  const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: { r: 10, g: 20, b: 30 } } })
    .png()
    .toBuffer()
  const response = await post('/encode/image?space=builtin-v1', png)
  const { vector } = encodeResponseSchema.parse(await response.json())
  expect(vector.map(Math.round)).toEqual([20, 20])
})

it.each([
  ['no token', '/encode/text', '{}', {}, 401, 'unauthenticated'],
  ['a wrong token', '/encode/text', '{}', { authorization: 'Bearer nonsense' }, 401, 'unauthenticated'],
  ['a body that is no JSON', '/encode/text', '{', undefined, 400, 'invalid_input'],
  ['an empty text', '/encode/text', '{"space":"builtin-v1","text":""}', undefined, 400, 'invalid_input'],
  ['a space without a model', '/encode/text', '{"space":"other","text":"x"}', undefined, 404, 'not_found'],
  ['a text beyond all measure', '/encode/text', 'x'.repeat(20_000), undefined, 413, 'too_large'],
  ['an empty photo', '/encode/image', '', undefined, 422, 'file_empty'],
  ['a photo that is none', '/encode/image', 'plain words', undefined, 422, 'unsupported_type'],
  ['a photo that is too large', '/encode/image', new Uint8Array(20_000_001), undefined, 413, 'too_large'],
  ['another path', '/encode/video', '', undefined, 404, 'not_found'],
])('refuses %s with a typed error', async (_, path, body, headers, status, code) => {
  const response = await post(path, body, headers)
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code])
})

it('shows health and metrics to the fleet without a token', async () => {
  const health = await fetch(`http://127.0.0.1:${server.port}/healthz`)
  expect([health.status, await health.json()]).toMatchObject([200, { ok: true }])
  const text = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text()
  expect(text).toMatch(/kensa_encode_total\{kind="text",outcome="ok"\}/)
})

function post(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = { authorization: `Bearer ${token}` },
) {
  return fetch(`http://127.0.0.1:${server.port}${path}`, { method: 'POST', body, headers })
}

async function batchedRows(model: string): Promise<number> {
  const { values } = await metrics.engineBatchRows.get()
  return values.find(({ metricName, labels }) => metricName?.endsWith('_sum') && labels.model === model)?.value ?? 0
}

/** Words → their first two letters; a picture → its mean level, twice. */
async function tinyModel(on: Engine) {
  const folder = await mkdtemp(join(tmpdir(), 'kensa-encode-'))
  const text = new OnnxGraph()
  const ids = text.op('Cast', [text.input('ids', 'int64', ['N', 'L'])], { to: { int: 1 } })
  text.output(text.op('Slice', [ids, text.integers(0), text.integers(2), text.integers(1)]), 'embedding', 'float32', ['N', 2])
  await writeFile(join(folder, 'text.onnx'), text.build())
  const image = new OnnxGraph()
  const pixels = image.op('Cast', [image.input('pixels', 'uint8', ['N', 4, 4, 3])], { to: { int: 1 } })
  const mean = image.op('ReduceMean', [image.op('Reshape', [pixels, image.integers(0, 48)])], { axes: { ints: [1] } })
  image.output(image.op('Concat', [mean, mean], { axis: { int: 1 } }), 'embedding', 'float32', ['N', 2])
  await writeFile(join(folder, 'image.onnx'), image.build())
  const output = { name: 'embedding' }
  return createImageTextModel(
    {
      space: 'builtin-v1',
      version: 'tiny-1',
      pixelSize: 4,
      resize: { fit: 'stretch' },
      image: { name: 'image', file: join(folder, 'image.onnx'), input: { name: 'pixels', type: 'uint8', rowDims: [4, 4, 3] }, output },
      text: { name: 'text', file: join(folder, 'text.onnx'), input: { name: 'ids', type: 'int64', rowDims: [] }, output },
      pixelRow: (pixels) => pixels,
      textRow: (words) => ({
        row: BigInt64Array.from(words, (c) => BigInt(c.charCodeAt(0))),
        terms: [{ text: words, concept: 'letters' }],
      }),
      vector: (answer) => answer,
    },
    on,
  )
}
