import { type CondensedTree, condensedTree } from './condensed-tree.ts'
import { coreDistances } from './core-distances.ts'
import type { DistanceRows } from './distance-rows.ts'
import { reachabilityTree } from './spanning-tree.ts'

export type HdbscanOptions = {
  /** Smaller groups are noise; 2 or more. */
  minClusterSize: number
  /** The neighbour whose distance says how dense it is around an item, 1 or more; `minClusterSize` when absent. */
  minSamples?: number
}

export type Clusters = {
  /** The cluster of each item, from 0 on; −1 for noise. Numbered by their first items. */
  labels: Int32Array
  count: number
}

/**
 * Clusters of any shape and density, and noise, without being told how many: exact HDBSCAN* with excess-of-mass selection and no single
 * cluster of everything. Time count², memory a few rows beside what `rows` keeps.
 *
 * Sources: Campello, Moulavi, Sander, PAKDD 2013; McInnes, Healy, Astels, JOSS 2 (2017), whose hdbscan package it agrees with. Throws
 * `RangeError`.
 */
export function hdbscan(count: number, rows: DistanceRows, { minClusterSize, minSamples = minClusterSize }: HdbscanOptions): Clusters {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`count must be a whole number, 0 or more; found ${count}`)
  if (!Number.isInteger(minClusterSize) || minClusterSize < 2)
    throw new RangeError(`minClusterSize must be a whole number, 2 or more; found ${minClusterSize}`)
  if (!Number.isInteger(minSamples) || minSamples < 1)
    throw new RangeError(`minSamples must be a whole number, 1 or more; found ${minSamples}`)
  if (count < 2) return { labels: new Int32Array(count).fill(-1), count: 0 }
  const core = coreDistances(count, rows, minSamples)
  const tree = condensedTree(count, reachabilityTree(count, rows, core), minClusterSize)
  return label(count, tree, selectClusters(count, tree))
}

/** Whether each cluster (from the root, index 0) is one of the answer: the most stable ones of which none lies in another. */
function selectClusters(root: number, { rows, clusters }: CondensedTree): Uint8Array {
  const birth = new Float64Array(clusters)
  const stability = new Float64Array(clusters)
  const below = new Float64Array(clusters)
  const parentOf = new Int32Array(clusters).fill(-1)
  for (const { parent, child, density } of rows) {
    if (child < root) continue
    birth[child - root] = density
    parentOf[child - root] = parent - root
  }
  for (const { parent, density, size } of rows) {
    const c = parent - root
    const gained = (density - (birth[c] as number)) * size
    stability[c] = (stability[c] as number) + (Number.isNaN(gained) ? 0 : gained)
  }
  const selected = new Uint8Array(clusters)
  for (let c = clusters - 1; c > 0; c--) {
    const own = (stability[c] as number) >= (below[c] as number)
    selected[c] = own ? 1 : 0
    const parent = parentOf[c] as number
    below[parent] = (below[parent] as number) + (own ? (stability[c] as number) : (below[c] as number))
  }
  // A selected cluster speaks for all below it.
  for (let c = 1; c < clusters; c++) {
    let above = parentOf[c] as number
    while (above > 0 && !selected[above]) above = parentOf[above] as number
    if (above > 0) selected[c] = 0
  }
  return selected
}

function label(count: number, { rows, clusters }: CondensedTree, selected: Uint8Array): Clusters {
  const speaker = new Int32Array(clusters).fill(-1)
  for (const { parent, child } of rows) {
    if (child < count) continue
    const c = child - count
    speaker[c] = selected[c] ? c : (speaker[parent - count] as number)
  }
  const labels = new Int32Array(count).fill(-1)
  for (const { parent, child } of rows) if (child < count) labels[child] = speaker[parent - count] as number
  const names = new Map<number, number>()
  for (let i = 0; i < count; i++) {
    const cluster = labels[i] as number
    if (cluster < 0) continue
    if (!names.has(cluster)) names.set(cluster, names.size)
    labels[i] = names.get(cluster) as number
  }
  return { labels, count: names.size }
}
