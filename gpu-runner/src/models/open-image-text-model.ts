import { type SpaceId, spaces } from '@kensa/contract/spaces'
import { openTokenizer } from '@kensa/models/builtin/tokenize'
import { findPack } from '@kensa/models/find-pack'
import type { Manifest } from '@kensa/models/manifest'
import { loadPack } from '@kensa/models/pack'
import type { Engine } from '../engine/engine.ts'
import type { EngineModel } from '../engine/protocol.ts'
import type { ResizeRule } from '../media/types.ts'
import { createImageTextModel, type ImageTextModel } from './image-text.ts'

/** Opens a pack by its name, or by its absolute directory, after checking every file of it against its manifest. */
export async function openImageTextModel(nameOrDirectory: string, engine: Engine): Promise<ImageTextModel> {
  const { manifest, vocabulary, imageModel, textModel } = await loadPack(await findPack(nameOrDirectory))
  const tokenize = openTokenizer(vocabulary)
  const { size } = manifest.preprocessing
  return createImageTextModel(
    {
      space: knownSpace(manifest),
      version: `${manifest.pack}-${manifest.version}`,
      pixelSize: size,
      resize: resizeRule(manifest),
      image: engineModel(`${manifest.pack}/image`, imageModel, manifest.image, [size, size, 3]),
      text: engineModel(`${manifest.pack}/text`, textModel, manifest.text, []),
      tokenize: (text) => {
        const { ids, terms } = tokenize(text)
        return { ids: BigInt64Array.from(ids, BigInt), terms }
      },
    },
    engine,
  )
}

function engineModel(name: string, file: string, session: Manifest['image'], rowDims: number[]): EngineModel {
  const [input] = session.inputs
  const [output] = session.outputs
  if (!input || !output || input.type === 'float16') throw new Error(`${name} has no input or output that the engine can handle`)
  return { name, file, input: { name: input.name, type: input.type, rowDims }, output: { name: output.name } }
}

function resizeRule({ preprocessing: { resize, mat } }: Manifest): ResizeRule {
  return resize === 'stretch' ? { fit: 'stretch' } : { fit: 'contain', mat: [mat.r, mat.g, mat.b] }
}

function knownSpace({ pack, space, dimensions }: Manifest): SpaceId {
  if (!Object.hasOwn(spaces, space)) throw new Error(`pack ${pack} embeds into ${space}, which has no table`)
  const known = spaces[space as SpaceId]
  if (known.dimensions !== dimensions) throw new Error(`pack ${pack} has ${dimensions} dimensions; ${space} has ${known.dimensions}`)
  return space as SpaceId
}
