import { things } from '@kensa/models/builtin/concepts'
import { openEmbedder } from '@kensa/models/builtin/evaluation/embed'
import { loadPack, modelOf, packDirectory, pathIn } from '@kensa/models/pack'
import { toPixels } from '@kensa/samples/to-pixels'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { meaningOf } from '../meaning.ts'
import type { RegionAnswer } from '../regions.ts'

/** The builtin pack's regions in this process, and what its words mean. For measuring; a runner batches and isolates. */
export async function openRegionModel() {
  const pack = await loadPack(packDirectory('builtin'))
  const embedder = await openEmbedder(pack)
  const { picture } = modelOf(pack, 'regions')
  if (!picture) throw new Error('the pack does not say how pictures become pixels')
  const session = await InferenceSession.create(pathIn(pack, 'regions.onnx'), { intraOpNumThreads: 1 })
  const meaning = async (text: string) => meaningOf(await embedder.text(text))
  return {
    meaning,
    /** Of every thing that the pack knows, in its order. */
    meanings: await Promise.all(things.map((thing) => meaning(thing.replaceAll('_', ' ')))),
    thresholds: { ...modelOf(pack, 'regions').thresholds, ...modelOf(pack, 'equipment').thresholds },
    async answer(jpeg: Uint8Array): Promise<RegionAnswer> {
      const pixels = new Tensor('uint8', await toPixels(jpeg, picture), [1, picture.size, picture.size, 3])
      const out = await session.run({ pixels })
      const row = (name: string) => {
        const tensor = out[name]
        if (!tensor) throw new Error(`no output ${name}`)
        return { data: tensor.data as Float32Array, dims: tensor.dims.slice(1) }
      }
      return { boxes: row('boxes'), objectness: row('objectness'), embeddings: row('embeddings') }
    },
  }
}
