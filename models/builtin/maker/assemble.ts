import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../../manifest.ts'
import { packDirectory } from '../../pack.ts'
import { imageTower } from '../image-tower.ts'
import { mat, pixelSize } from '../preprocessing.ts'
import { dimensions, textTower } from '../text-tower.ts'
import { collectVocabulary } from '../vocabulary/collect.ts'
import { parseWeights } from '../weights.ts'

/** Makes the builtin pack of what train.py learned: usage: node assemble.ts WEIGHTS (without .json and .f32) */
const [path] = process.argv.slice(2)
if (!path) throw new Error('usage: node assemble.ts WEIGHTS')
const weights = parseWeights(JSON.parse(await readFile(`${path}.json`, 'utf8')), await readFile(`${path}.f32`))
const vocabulary = collectVocabulary()
const files: Record<string, Uint8Array> = {
  'image.onnx': imageTower(weights),
  'text.onnx': textTower(vocabulary, weights),
  'vocabulary.json': Buffer.from(`${JSON.stringify(vocabulary)}\n`),
}
const listed = Object.entries(files).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }))
const manifest: Manifest = {
  format: 1,
  pack: 'builtin',
  version: `0-${sha256(Buffer.from(listed.map((file) => file.sha256).join())).slice(0, 12)}`,
  title: 'Builtin image and text model for procedural scenes',
  licence: 'Apache-2.0',
  space: 'builtin-v0',
  dimensions,
  image: {
    file: 'image.onnx',
    inputs: [{ name: 'pixels', type: 'uint8', shape: ['N', pixelSize, pixelSize, 3] }],
    outputs: [{ name: 'embedding', type: 'float32', shape: ['N', dimensions] }],
  },
  text: {
    file: 'text.onnx',
    inputs: [{ name: 'ids', type: 'int64', shape: ['N', 'L'] }],
    outputs: [{ name: 'embedding', type: 'float32', shape: ['N', dimensions] }],
  },
  vocabulary: 'vocabulary.json',
  preprocessing: { size: pixelSize, resize: 'contain', mat },
  precisions: ['fp32'],
  maker: {
    programs: ['samples/write-training-set.ts', 'models/builtin/maker/train.py', 'models/builtin/maker/assemble.ts'],
    seed: weights.facts.seed,
    scenes: weights.facts.scenes,
    steps: weights.facts.steps,
  },
  files: listed,
}
const directory = packDirectory('builtin')
await mkdir(directory, { recursive: true })
for (const [name, bytes] of Object.entries(files)) await writeFile(join(directory, name), bytes)
await writeFile(join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
console.log(
  `${manifest.pack} ${manifest.version}: ${listed.map((file) => `${file.name} ${file.bytes} bytes`).join(', ')}; ${vocabulary.words.length} words`,
)

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
