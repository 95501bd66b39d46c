import { type Thing, things } from '@kensa/models/builtin/concepts'
import { modelOf, type Pack } from '@kensa/models/pack'
import type { Engine } from '../../engine/engine.ts'
import type { ModelPlan } from '../../engine/plan.ts'
import { memoisePromise } from '../../memoise-promise.ts'
import { engineGraph } from '../engine-graph.ts'
import { floatOutput } from '../float-output.ts'
import type { ImageTextModel } from '../image-text.ts'
import type { RegionFinder } from '../region-finder.ts'
import { resizeRule } from '../towers/resize-rule.ts'
import { meaningOf } from './meaning.ts'
import { regionFindings } from './regions.ts'

const outputs = ['boxes', 'objectness', 'embeddings'] as const

/** The builtin pack's regions through the engine, which loads them at the first picture. Words go through the pack's text tower. */
export function openBuiltinRegions(
  pack: Pack,
  engine: Engine,
  words: Pick<ImageTextModel, 'space' | 'embedText'>,
  plan: ReadonlyMap<string, ModelPlan>,
): RegionFinder {
  const regions = modelOf(pack, 'regions')
  const { picture, thresholds } = regions
  const threshold = thresholds?.['region']
  if (!picture || threshold === undefined) throw new Error(`${pack.manifest.pack} doesn't say how regions are found`)
  // `regionFindings` takes the mat off; of a stretched picture the boxes would be wrong.
  if (picture.resize !== 'contain' || !picture.mat)
    throw new Error(`${pack.manifest.pack}: builtin-regions sees pictures whole, in a square`)
  const { size, mat, channels } = picture
  const graph = engineGraph(pack, regions, plan)
  const vectorOf = async (text: string) => meaningOf((await words.embedText(text)).vector)
  // Everything that the pack knows, of which a region must be more like the label than like the rest.
  const rivals = memoisePromise(
    (known: readonly Thing[]) => Promise.all(known.map((thing) => vectorOf(thing.replaceAll('_', ' ')))),
    () => 'all',
  )

  return {
    role: regions.role,
    pack: pack.manifest.pack,
    packVersion: pack.manifest.version,
    space: words.space,
    preprocessing: `${picture.resize}-${size}-${channels}-${mat.r}.${mat.g}.${mat.b}`,
    pixelSize: size,
    resize: resizeRule(picture),
    threshold,
    maskMethod: null,
    async understand(names) {
      const understood = (await Promise.all(names.map((name) => words.embedText(name)))).filter(({ terms }) => terms.length > 0)
      if (understood.length === 0) return undefined
      const vector = middleOf(understood.map(({ vector }) => meaningOf(vector)))
      return { readings: [{ values: vector }], terms: understood.flatMap(({ terms }) => terms) }
    },
    async find(pixels, meanings, shown, { scoreMin }, signal) {
      const input = { pixels: { type: 'uint8' as const, dims: [size, size, 3], data: pixels } }
      const answer = await engine.run(graph, input, outputs, 'ingest', signal)
      const [boxes, objectness, embeddings] = outputs.map((name) => floatOutput(graph, answer, name))
      if (!boxes || !objectness || !embeddings) throw new Error('three outputs were asked for')
      const vectors = meanings.map(({ readings }) => readings[0]?.values ?? new Float32Array())
      return regionFindings({ boxes, objectness, embeddings }, vectors, await rivals(things), shown, scoreMin)
    },
  }
}

/** The direction between several, of unit length: names of one thing count alike, however many words they have. */
function middleOf(vectors: readonly Float32Array[]): Float32Array {
  const [first] = vectors
  if (!first || vectors.length === 1) return first ?? new Float32Array()
  const sum = first.map((_, i) => vectors.reduce((total, vector) => total + (vector[i] ?? 0), 0))
  const length = Math.hypot(...sum)
  return sum.map((x) => x / length)
}
