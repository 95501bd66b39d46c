import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprintOf } from '../../fingerprint.ts'
import type { Manifest, ModelDescription, SpaceDescription, TensorDescription } from '../../manifest.ts'
import { packDirectory } from '../../pack.ts'
import { imagePicture, particlePicture, regionPicture } from '../preprocessing.ts'
import { dimensions, meaningDimensions, textTower } from '../text-tower.ts'
import { equipmentThresholds, regionThresholds } from '../thresholds.ts'
import { collectVocabulary } from '../vocabulary/collect.ts'
import { parseWeights } from '../weights.ts'

/** Makes the builtin pack of what the training programs left in a folder: usage: node assemble.ts FOLDER */
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: node assemble.ts FOLDER')
const made = (name: string) => readFile(join(folder, name))
const weights = parseWeights(JSON.parse(String(await made('text.json'))), await made('text.f32'))
const vocabulary = collectVocabulary()
const contents: Record<string, Uint8Array> = {
  'image.onnx': await made('image.onnx'),
  'text.onnx': textTower(vocabulary, weights),
  'regions.onnx': await made('regions.onnx'),
  'particle.onnx': await made('particle.onnx'),
  'reranker.onnx': await made('reranker.onnx'),
  'vocabulary.json': Buffer.from(`${JSON.stringify(vocabulary)}\n`),
}
const files = Object.entries(contents).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }))

const pixels = (side: number, channels: number): TensorDescription[] => [
  { name: 'pixels', type: 'uint8', shape: ['N', side, side, channels] },
]
const float = (name: string, ...shape: (string | number)[]): TensorDescription => ({ name, type: 'float32', shape })
const ids: TensorDescription[] = [{ name: 'ids', type: 'int64', shape: ['N', 'L'] }]
const fp32 = (file: string): ModelDescription['variants'] => [{ precision: 'fp32', file }]
const regions: Omit<ModelDescription, 'role' | 'thresholds'> = {
  family: 'builtin-regions',
  variants: fp32('regions.onnx'),
  inputs: pixels(regionPicture.size, 3),
  outputs: [float('boxes', 'N', 200, 4), float('objectness', 'N', 200), float('embeddings', 'N', 200, meaningDimensions)],
  picture: regionPicture,
  memory: { sessionMib: 60, rowMib: 24 },
}
const models: ModelDescription[] = [
  {
    role: 'image',
    family: 'builtin-image-text',
    variants: fp32('image.onnx'),
    inputs: pixels(imagePicture.size, 3),
    outputs: [float('embedding', 'N', dimensions)],
    picture: imagePicture,
    memory: { sessionMib: 45, rowMib: 6 },
  },
  {
    role: 'text',
    family: 'builtin-image-text',
    variants: fp32('text.onnx'),
    inputs: ids,
    outputs: [float('embedding', 'N', dimensions)],
    vocabulary: 'vocabulary.json',
    memory: { sessionMib: 16, rowMib: 0.1 },
  },
  { role: 'regions', ...regions, thresholds: regionThresholds },
  { role: 'equipment', ...regions, thresholds: equipmentThresholds },
  {
    role: 'particle',
    family: 'builtin-particle',
    variants: fp32('particle.onnx'),
    inputs: pixels(particlePicture.size, 1),
    outputs: [float('embedding', 'N', meaningDimensions)],
    picture: particlePicture,
    memory: { sessionMib: 20, rowMib: 2 },
  },
  {
    role: 'reranker',
    family: 'builtin-reranker',
    variants: fp32('reranker.onnx'),
    inputs: ids,
    outputs: [float('relevance', 'N')],
    memory: { sessionMib: 25, rowMib: 3 },
  },
]
const space = (described: Omit<SpaceDescription, 'fingerprint'>): SpaceDescription => ({
  ...described,
  fingerprint: fingerprintOf(described, { models, files }),
})
const manifest: Manifest = {
  format: 2,
  pack: 'builtin',
  version: `1-${sha256(Buffer.from(files.map((file) => file.sha256).join())).slice(0, 12)}`,
  title: 'Builtin models for procedural scenes, particles and stock lists',
  licence: 'Apache-2.0',
  models,
  spaces: [
    space({ id: 'builtin-v1', dimensions, roles: ['image', 'text'], pooling: 'mean beside attention', normalisation: 'unit-length' }),
    space({
      id: 'builtin-particle-v1',
      dimensions: meaningDimensions,
      roles: ['particle'],
      pooling: 'mean beside maximum',
      normalisation: 'unit-length',
    }),
  ],
  maker: {
    programs: [
      'samples/write-training-set.ts',
      'samples/particles/write-training-set.ts',
      'samples/catalogue/write-questions.ts',
      'models/builtin/maker/train_scenes.py',
      'models/builtin/maker/train_particles.py',
      'models/builtin/maker/train_reranker.py',
      'models/builtin/maker/assemble.ts',
    ],
    seeds: [weights.facts.seed, 20262, 20263],
    note: `${weights.facts.scenes} scenes, ${weights.facts.steps} steps of ${weights.facts.batch} scenes`,
  },
  files,
}
const directory = packDirectory('builtin')
await mkdir(directory, { recursive: true })
for (const [name, bytes] of Object.entries(contents)) await writeFile(join(directory, name), bytes)
await writeFile(join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
console.log(
  `${manifest.pack} ${manifest.version}: ${files.map((file) => `${file.name} ${file.bytes} bytes`).join(', ')}; ${vocabulary.words.length} words`,
)

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
