import type { SearchHit } from '../../api/types.ts'

export type HitGroup = { asset: SearchHit['asset']; hits: SearchHit[] }

/** Hits of one video or picture together, groups and hits in the order of their best rank. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<string, HitGroup>()
  for (const hit of hits) {
    const group = groups.get(hit.asset.id)
    if (group === undefined) groups.set(hit.asset.id, { asset: hit.asset, hits: [hit] })
    else group.hits.push(hit)
  }
  return [...groups.values()]
}
