import { toPixels } from '@kensa/samples/to-pixels'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { ModelDescription } from '../../manifest.ts'
import { modelOf, type Pack, pathIn, readJson } from '../../pack.ts'
import { imagePicture } from '../preprocessing.ts'
import { openTokenizer } from '../tokenize.ts'
import { vocabularySchema } from '../vocabulary/schema.ts'

export type Embedder = { image(file: Uint8Array): Promise<Float32Array>; text(query: string): Promise<Float32Array> }

/**
 * The pack's two towers in this process, with pictures prepared as the manifest says. For measuring; a runner batches and isolates.
 * `fileOf`: another graph in place of the pack's first variant.
 */
export async function openEmbedder(pack: Pack, fileOf = (model: ModelDescription) => firstFile(pack, model)): Promise<Embedder> {
  const [image, text] = [modelOf(pack, 'image'), modelOf(pack, 'text')]
  const open = (model: ModelDescription) => InferenceSession.create(fileOf(model), { intraOpNumThreads: 1 })
  const [imageTower, textTower] = [await open(image), await open(text)]
  const tokenize = openTokenizer(await readJson(pack, text.vocabulary ?? '', vocabularySchema))
  const picture = image.picture ?? imagePicture
  const only = async (session: InferenceSession, feeds: Record<string, Tensor>) => {
    const { embedding } = await session.run(feeds)
    return Float32Array.from(embedding?.data as Float32Array)
  }
  return {
    image: async (file) =>
      only(imageTower, { pixels: new Tensor('uint8', await toPixels(file, picture), [1, picture.size, picture.size, 3]) }),
    text: (query) => {
      const { ids } = tokenize(query)
      return only(textTower, { ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]) })
    },
  }
}

export const firstFile = (pack: Pack, { variants: [first] }: ModelDescription) => pathIn(pack, first?.file ?? '')
