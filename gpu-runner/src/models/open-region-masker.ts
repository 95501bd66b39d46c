import { openBoxCutMasker } from './builtin/box-cut-masker.ts'
import type { RegionFinder } from './region-finder.ts'
import type { RegionMasker } from './region-masker.ts'

/** What cuts masks of what a finder found; undefined where the finder sees pictures in another shape than their own. */
export function openRegionMasker(finder: RegionFinder): RegionMasker | undefined {
  return finder.resize.fit === 'contain' ? openBoxCutMasker(finder) : undefined
}
