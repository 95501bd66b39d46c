import type { Pack } from '@kensa/models/pack'
import type { Engine } from '../engine/engine.ts'
import type { ModelPlan } from '../engine/plan.ts'
import { openBoxCutMasker } from './builtin/box-cut-masker.ts'
import { openPromptedMasker } from './prompted-masks/open-prompted-masker.ts'
import type { RegionFinder } from './region-finder.ts'
import type { RegionMasker } from './region-masker.ts'
import { regionRoles } from './region-roles.ts'

/**
 * What cuts masks of what a finder found: the pack's own model, else colours and edges. Undefined where the finder cuts them itself, or sees
 * pictures in another shape than their own and the pack has no model.
 */
export function openRegionMasker(
  pack: Pack,
  engine: Engine,
  finder: RegionFinder,
  plan: ReadonlyMap<string, ModelPlan>,
): RegionMasker | undefined {
  if (finder.maskMethod !== null) return undefined
  if (regionRoles(pack.manifest).includes('mask-decoder')) return openPromptedMasker(pack, engine, plan)
  return finder.resize.fit === 'contain' ? openBoxCutMasker(finder) : undefined
}
