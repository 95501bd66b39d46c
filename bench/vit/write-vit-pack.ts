import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { concepts } from '@kensa/models/builtin/concepts'
import type { Vocabulary } from '@kensa/models/builtin/vocabulary/schema'
import { fingerprintOf } from '@kensa/models/fingerprint'
import type { Manifest } from '@kensa/models/manifest'
import { OnnxGraph } from '@kensa/models/onnx/graph'
import { type VitShape, vitGraph } from './vit-graph.ts'

/** A model pack whose image tower is a vision transformer with random weights, so that the real runner can be measured with it. */
export async function writeVitPack(directory: string, shape: VitShape, seed: number): Promise<void> {
  const vocabulary: Vocabulary = { version: 1, words: [{ text: 'anything', concepts: [concepts[0] as string] }], stopWords: [] }
  const contents: Record<string, Uint8Array> = {
    'image.onnx': vitGraph(shape, 'pixels', seed),
    'text.onnx': textGraph(shape.outputs),
    'vocabulary.json': new TextEncoder().encode(JSON.stringify(vocabulary)),
  }
  const files = Object.entries(contents).map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))
  const model = {
    family: 'builtin-image-text',
    outputs: [{ name: 'embedding', type: 'float32' as const, shape: ['N', shape.outputs] }],
    memory: { sessionMib: 400, rowMib: 20 },
  }
  const models: Manifest['models'] = [
    {
      ...model,
      role: 'image',
      variants: [{ precision: 'fp32', file: 'image.onnx' }],
      inputs: [{ name: 'pixels', type: 'uint8', shape: ['N', shape.imageSize, shape.imageSize, 3] }],
      picture: { size: shape.imageSize, resize: 'stretch', mat: { r: 114, g: 114, b: 114 }, channels: 'rgb' },
    },
    {
      ...model,
      role: 'text',
      variants: [{ precision: 'fp32', file: 'text.onnx' }],
      inputs: [{ name: 'ids', type: 'int64', shape: ['N', 'L'] }],
      vocabulary: 'vocabulary.json',
    },
  ]
  const space = {
    id: 'builtin-v1',
    dimensions: shape.outputs,
    roles: ['image' as const, 'text' as const],
    pooling: 'mean',
    normalisation: 'unit-length' as const,
  }
  const manifest: Manifest = {
    format: 2,
    pack: 'vit-random',
    version: '0',
    title: 'Vision transformer with random weights, for measuring',
    licence: 'Apache-2.0',
    models,
    spaces: [{ ...space, fingerprint: fingerprintOf(space, { models, files }) }],
    maker: { programs: ['bench/vit/write-vit-pack.ts'], seeds: [seed], note: 'random weights' },
    files,
  }
  await mkdir(directory, { recursive: true })
  for (const [name, bytes] of Object.entries(contents)) await writeFile(join(directory, name), bytes)
  await writeFile(join(directory, 'manifest.json'), JSON.stringify(manifest, null, 2))
}

/** Any words → one and the same vector of unit length. */
function textGraph(outputs: number): Uint8Array {
  const graph = new OnnxGraph()
  const ids = graph.op('Cast', [graph.input('ids', 'int64', ['N', 'L'])], { to: { int: 1 } })
  const zero = graph.op('Mul', [graph.op('ReduceMean', [ids], { axes: { ints: [1] }, keepdims: { int: 1 } }), graph.floats([1], [0])])
  const unit = new Float32Array(outputs)
  unit[0] = 1
  graph.output(graph.op('Add', [zero, graph.floats([1, outputs], unit)]), 'embedding', 'float32', ['N', outputs])
  return graph.build()
}
