import type { Pack } from '@kensa/models/pack'
import type { Engine } from '../engine/engine.ts'
import type { ModelPlan } from '../engine/plan.ts'
import { openBuiltinRegions } from './builtin/region-finder.ts'
import type { ImageTextModel } from './image-text.ts'
import type { RegionFinder } from './region-finder.ts'
import { regionRoles } from './region-roles.ts'
import { openSam3Finder } from './sam3/open-sam3-finder.ts'

/** What finds regions in this pack; undefined where the pack has no such model, or one of a family that is not served yet. */
export async function openRegionFinder(
  pack: Pack,
  engine: Engine,
  words: ImageTextModel,
  plan: ReadonlyMap<string, ModelPlan>,
): Promise<RegionFinder | undefined> {
  const roles = regionRoles(pack.manifest)
  if (roles.includes('concepts')) return openSam3Finder(pack, engine, plan)
  return roles.includes('regions') ? openBuiltinRegions(pack, engine, words, plan) : undefined
}
