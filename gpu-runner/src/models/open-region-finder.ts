import type { Pack } from '@kensa/models/pack'
import type { Engine } from '../engine/engine.ts'
import type { ModelPlan } from '../engine/plan.ts'
import { openBuiltinRegions } from './builtin/region-finder.ts'
import type { ImageTextModel } from './image-text.ts'
import type { RegionFinder } from './region-finder.ts'

/** What finds regions in this pack; undefined where the pack has no such model, or one of a family that is not served yet. */
export function openRegionFinder(
  pack: Pack,
  engine: Engine,
  words: ImageTextModel,
  plan: ReadonlyMap<string, ModelPlan>,
): RegionFinder | undefined {
  const regions = pack.manifest.models.find(({ role }) => role === 'regions')
  return regions?.family === 'builtin-regions' ? openBuiltinRegions(pack, engine, words, plan) : undefined
}
