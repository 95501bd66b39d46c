import type { GridLayout } from '../../ui/grid/grid-rows.ts'
import { assetKinds, assetStates } from './asset-words.ts'

/** What the address says about the list; absent means all. */
export type LibrarySearch = {
  kind?: (typeof assetKinds)[number]
  state?: (typeof assetStates)[number]
  name?: string
  view?: Exclude<GridLayout, 'justified'>
}

const views = ['square', 'list'] as const

/** Reads any address without failing: what is not understood is left out. */
export function parseLibrarySearch(raw: Record<string, unknown>): LibrarySearch {
  const kind = assetKinds.find((value) => value === raw.kind)
  const state = assetStates.find((value) => value === raw.state)
  const view = views.find((value) => value === raw.view)
  // The router reads a name like "42" as a number.
  const name = typeof raw.name === 'string' || typeof raw.name === 'number' ? String(raw.name).trim().slice(0, 200) : ''
  return { ...(kind && { kind }), ...(state && { state }), ...(name !== '' && { name }), ...(view && { view }) }
}

/** Sets or, with `undefined`, takes away parts of the address. */
export function changeLibrarySearch(
  search: LibrarySearch,
  change: { [K in keyof LibrarySearch]: LibrarySearch[K] | undefined },
): LibrarySearch {
  return parseLibrarySearch({ ...search, ...change })
}
