import type { Asset } from '../../api/types.ts'

/**
 * The list as loaded, brought up to date: `fresh` rows replace older ones of the same id; those of the newest page that the list does not
 * hold yet come first. Rows that have left the filtered state are dropped.
 */
export function mergeAssets(
  loaded: readonly Asset[],
  fresh: ReadonlyMap<string, Asset>,
  newest: readonly Asset[],
  state: Asset['state'] | undefined,
): Asset[] {
  const known = new Set(loaded.map((asset) => asset.id))
  const firstLoaded = loaded[0]?.createdAt ?? ''
  const arrived = newest.filter((asset) => !known.has(asset.id) && asset.createdAt >= firstLoaded)
  const rows = [...arrived, ...loaded].map((asset) => fresh.get(asset.id) ?? asset)
  return state === undefined ? rows : rows.filter((asset) => asset.state === state)
}

/** Assets that still change by themselves. */
export function isMoving(asset: Asset): boolean {
  return asset.state === 'processing'
}
