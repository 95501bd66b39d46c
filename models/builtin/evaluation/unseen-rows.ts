import { answers } from '@kensa/samples/demo-queries'
import { particleKinds, particlePicture } from '@kensa/samples/particles/kinds'
import { renderScene } from '@kensa/samples/render-scene'
import { toPixels } from '@kensa/samples/to-pixels'
import { Tensor } from 'onnxruntime-node'
import type { ModelDescription } from '../../manifest.ts'
import { modelOf, type Pack, readJson } from '../../pack.ts'
import { openTokenizer } from '../tokenize.ts'
import { vocabularySchema } from '../vocabulary/schema.ts'
import { unseenQueries, unseenScenes } from './unseen-scenes.ts'

/** The unseen scenes, drawn. */
export const sceneFiles = () => Promise.all(unseenScenes.map(({ spec, seed }) => renderScene(spec, seed, { view: 0, width: 400 })))

/** Inputs of one row each that the builtin pack's models never learned from: scenes, queries, particles. By role; others have none. */
export async function unseenRows(pack: Pack, scenes: readonly Uint8Array[]): Promise<ReadonlyMap<string, readonly Tensor[]>> {
  const pictures = (role: 'image' | 'regions') => Promise.all(scenes.map((file) => pictureRow(file, modelOf(pack, role))))
  const tokenize = openTokenizer(await readJson(pack, modelOf(pack, 'text').vocabulary ?? '', vocabularySchema))
  const side = modelOf(pack, 'particle').picture?.size ?? 0
  const particles = Object.entries(particleKinds).flatMap(([name, kind]) =>
    [0, 1, 2, 3, 4, 5].map((view) => particlePicture(kind, `unseen/${name}/quantized`, view, side)),
  )
  return new Map([
    ['image', await pictures('image')],
    ['text', unseenQueries.map(({ text }) => wordsRow(tokenize(text).ids))],
    ['regions', await pictures('regions')],
    ['particle', particles.map((picture) => new Tensor('uint8', Uint8Array.from(picture), [1, side, side, 1]))],
  ])
}

async function pictureRow(file: Uint8Array, { role, picture }: ModelDescription): Promise<Tensor> {
  if (!picture) throw new Error(`the pack does not say how pictures become inputs of ${role}`)
  return new Tensor('uint8', Uint8Array.from(await toPixels(file, picture)), [1, picture.size, picture.size, 3])
}

function wordsRow(ids: readonly number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length])
}

/** Which of the unseen scenes answer query number `i`. */
export function relevantScenes(i: number): Set<number> {
  const asked = unseenQueries[i]?.asked
  return new Set(unseenScenes.flatMap(({ spec }, place) => (asked && answers(spec, asked) ? [place] : [])))
}
