import type { Manifest, Role } from '@kensa/models/manifest'
import { isPrompted } from './prompted-masks/prompted-masks.ts'

const concepts = ['concepts', 'concept-text', 'concept-decoder'] as const
const prompted = ['masks', 'mask-decoder'] as const

/**
 * The roles of a pack by which regions are found and outlined here: SAM 3's detector, which does both; else the builtin regions, with the
 * pack's masks of boxes where it has some. None where the pack has models only of families that are not served yet.
 */
export function regionRoles({ models }: Pick<Manifest, 'models'>): Role[] {
  const familyOf = (wanted: Role) => models.find(({ role }) => role === wanted)?.family
  if (concepts.every((role) => familyOf(role) === 'sam3')) return [...concepts]
  if (familyOf('regions') !== 'builtin-regions') return []
  const masks = familyOf('masks')
  const hasMasks = masks !== undefined && isPrompted(masks) && familyOf('mask-decoder') === masks
  return ['regions', ...(hasMasks ? prompted : [])]
}
