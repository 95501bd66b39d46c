import { type SpaceId, spaces } from '@kensa/contract/spaces'
import type { Manifest, SpaceDescription } from '@kensa/models/manifest'
import { modelOf, type Pack } from '@kensa/models/pack'
import { PackError } from '@kensa/models/pack-error'
import type { Engine } from '../engine/engine.ts'
import type { ModelPlan } from '../engine/plan.ts'
import { createImageTextModel, type ImageTextModel, type OnCode } from './image-text.ts'
import { towerFamilies } from './towers/families.ts'

type KnownSpaces = Readonly<Record<string, { dimensions: number; fingerprint: string }>>

export type OpenOptions = {
  /** Takes a pack whose models aren't those that its space was named for: for measuring, on a database of its own. */
  anyFingerprint?: boolean
  /** Which variant of each role runs, and in what batches; by default the pack's first, in the device's. */
  plan?: ReadonlyMap<string, ModelPlan>
  /** Spaces that vectors are stored of; by default those that have tables. */
  knownSpaces?: KnownSpaces
  onCode?: OnCode
}

/**
 * The pack's pair of towers into one space. Throws `PackError` (`mismatch`) where nothing stores that space, its vectors come from other models, or the towers are of
 * a family that there is no code for.
 */
export async function openImageTextModel(
  pack: Pack,
  engine: Engine,
  { anyFingerprint = false, plan, knownSpaces = spaces, onCode }: OpenOptions = {},
): Promise<ImageTextModel> {
  const { manifest } = pack
  const [image, text] = [modelOf(pack, 'image'), modelOf(pack, 'text')]
  const openTowers = towerFamilies.get(image.family)
  if (!openTowers || text.family !== image.family)
    throw new PackError(
      'mismatch',
      `pack ${manifest.pack} has towers of ${image.family} and ${text.family}; there is code for pairs of ${familyList()}`,
    )
  const space = knownSpace(manifest, knownSpaces, anyFingerprint)
  const towers = await openTowers({ pack, image, text, plan })
  return createImageTextModel({ ...towers, space, version: `${manifest.pack}-${manifest.version}` }, engine, onCode)
}

const familyList = () => [...towerFamilies.keys()].join(', ')

function knownSpace({ pack, spaces: described }: Manifest, known: KnownSpaces, anyFingerprint: boolean): SpaceId {
  const space = described.find(({ roles }) => roles.includes('image') && roles.includes('text'))
  if (!space) throw new PackError('mismatch', `pack ${pack} has no space that pictures and words share`)
  const stored = Object.hasOwn(known, space.id) ? known[space.id] : undefined
  if (!stored)
    throw new PackError('mismatch', `pack ${pack} embeds into ${space.id}, which has no table; docs/models.md tells how a space is added`)
  checkSpace(pack, space, stored, anyFingerprint)
  return space.id as SpaceId
}

function checkSpace(
  pack: string,
  space: SpaceDescription,
  known: { dimensions: number; fingerprint: string },
  anyFingerprint: boolean,
): void {
  if (known.dimensions !== space.dimensions)
    throw new PackError('mismatch', `pack ${pack} has ${space.dimensions} dimensions; ${space.id} has ${known.dimensions}`)
  if (known.fingerprint !== space.fingerprint && !anyFingerprint)
    throw new PackError(
      'mismatch',
      `pack ${pack} embeds into ${space.id} with other models or another preprocessing (${space.fingerprint}) than its vectors come from (${known.fingerprint})`,
    )
}
