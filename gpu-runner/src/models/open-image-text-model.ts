import { type SpaceId, spaces } from '@kensa/contract/spaces'
import { openTokenizer } from '@kensa/models/builtin/tokenize'
import { vocabularySchema } from '@kensa/models/builtin/vocabulary/schema'
import type { Manifest, ModelDescription, PicturePreprocessing, SpaceDescription } from '@kensa/models/manifest'
import { modelOf, type Pack, pathIn, readJson } from '@kensa/models/pack'
import type { Engine } from '../engine/engine.ts'
import type { ModelPlan } from '../engine/plan.ts'
import type { EngineModel } from '../engine/protocol.ts'
import type { ResizeRule } from '../media/types.ts'
import { createImageTextModel, type ImageTextModel } from './image-text.ts'

export type OpenOptions = {
  /** Takes a pack whose models aren't those that its space was named for: for measuring, on a database of its own. */
  anyFingerprint?: boolean
  /** Which variant of each role runs, and in what batches; by default the pack's first, in the device's. */
  plan?: ReadonlyMap<string, ModelPlan>
}

/** The pack's pair of towers into one space. Throws where nothing stores that space, or its vectors come from other models. */
export async function openImageTextModel(
  pack: Pack,
  engine: Engine,
  { anyFingerprint = false, plan }: OpenOptions = {},
): Promise<ImageTextModel> {
  const { manifest } = pack
  const [image, text] = [modelOf(pack, 'image'), modelOf(pack, 'text')]
  if (!image.picture || !text.vocabulary) throw new Error(`${manifest.pack} doesn't say how pictures and words become inputs`)
  const tokenize = openTokenizer(await readJson(pack, text.vocabulary, vocabularySchema))
  const { size } = image.picture
  return createImageTextModel(
    {
      space: knownSpace(manifest, anyFingerprint),
      version: `${manifest.pack}-${manifest.version}`,
      pixelSize: size,
      resize: resizeRule(image.picture),
      image: engineModel(pack, image, [size, size, 3], plan),
      text: engineModel(pack, text, [], plan),
      tokenize: (words) => {
        const { ids, terms } = tokenize(words)
        return { ids: BigInt64Array.from(ids, BigInt), terms }
      },
    },
    engine,
  )
}

function engineModel(
  pack: Pack,
  { role, variants, inputs, outputs }: ModelDescription,
  rowDims: number[],
  plan?: ReadonlyMap<string, ModelPlan>,
): EngineModel {
  const name = `${pack.manifest.pack}/${role}`
  const [[input], [output], [first]] = [inputs, outputs, variants]
  const planned = plan?.get(role)
  if (!input || !output || !first || input.type === 'float16') throw new Error(`${name} has no input or output that the engine can handle`)
  return {
    name,
    file: pathIn(pack, (planned ?? first).file),
    ...(planned && { rowsMax: planned.rowsMax }),
    input: { name: input.name, type: input.type, rowDims },
    output: { name: output.name },
  }
}

export function resizeRule({ resize, mat }: PicturePreprocessing): ResizeRule {
  return resize === 'stretch' ? { fit: 'stretch' } : { fit: 'contain', mat: [mat.r, mat.g, mat.b] }
}

function knownSpace({ pack, spaces: described }: Manifest, anyFingerprint: boolean): SpaceId {
  const space = described.find(({ roles }) => roles.includes('image') && roles.includes('text'))
  if (!space) throw new Error(`pack ${pack} has no space that pictures and words share`)
  if (!Object.hasOwn(spaces, space.id)) throw new Error(`pack ${pack} embeds into ${space.id}, which has no table`)
  checkSpace(pack, space, spaces[space.id as SpaceId], anyFingerprint)
  return space.id as SpaceId
}

function checkSpace(
  pack: string,
  space: SpaceDescription,
  known: { dimensions: number; fingerprint: string },
  anyFingerprint: boolean,
): void {
  if (known.dimensions !== space.dimensions)
    throw new Error(`pack ${pack} has ${space.dimensions} dimensions; ${space.id} has ${known.dimensions}`)
  if (known.fingerprint !== space.fingerprint && !anyFingerprint)
    throw new Error(
      `pack ${pack} embeds into ${space.id} with other models or another preprocessing (${space.fingerprint}) than its vectors come from (${known.fingerprint})`,
    )
}
