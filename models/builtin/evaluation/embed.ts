import { toPixels } from '@kensa/samples/to-pixels'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Pack } from '../../pack.ts'
import { openTokenizer } from '../tokenize.ts'

export type Embedder = { image(file: Uint8Array): Promise<Float32Array>; text(query: string): Promise<Float32Array> }

/** The pack's two towers in this process, with pictures prepared as the manifest says. For measuring; a runner batches and isolates. */
export async function openEmbedder(pack: Pack): Promise<Embedder> {
  const options = { intraOpNumThreads: 1 }
  const imageTower = await InferenceSession.create(pack.imageModel, options)
  const textTower = await InferenceSession.create(pack.textModel, options)
  const tokenize = openTokenizer(pack.vocabulary)
  const { preprocessing } = pack.manifest
  const only = async (session: InferenceSession, feeds: Record<string, Tensor>) => {
    const { embedding } = await session.run(feeds)
    return Float32Array.from(embedding?.data as Float32Array)
  }
  return {
    image: async (file) => {
      const pixels = new Tensor('uint8', await toPixels(file, preprocessing), [1, preprocessing.size, preprocessing.size, 3])
      return only(imageTower, { pixels })
    },
    text: (query) => {
      const { ids } = tokenize(query)
      return only(textTower, { ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]) })
    },
  }
}
