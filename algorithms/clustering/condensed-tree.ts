import type { Edges } from './spanning-tree.ts'

/** What falls out of a cluster, or splits off it, at a density 1 / distance. `child` below `count` is an item, else a cluster. */
export type CondensedRow = { parent: number; child: number; density: number; size: number }

/** Clusters are numbered from `count` (the root) on, parents before children. */
export type CondensedTree = { rows: CondensedRow[]; clusters: number }

/**
 * The hierarchy of single linkage with splits that are smaller than `minClusterSize` taken for items falling out. Source: Campello,
 * Moulavi, Sander, PAKDD 2013; in the numbering of McInnes, Healy, Astels, JOSS 2 (2017).
 */
export function condensedTree(count: number, edges: Edges, minClusterSize: number): CondensedTree {
  const { left, right, distance, size } = linkage(count, edges)
  const rows: CondensedRow[] = []
  let clusters = 1
  const pending = [{ node: 2 * count - 2, cluster: count }]
  while (pending.length > 0) {
    const { node, cluster } = pending.shift() as { node: number; cluster: number }
    if (node < count) continue
    const at = node - count
    const density = 1 / (distance[at] as number)
    const children = [left[at] as number, right[at] as number]
    const sizeOf = (child: number) => (child < count ? 1 : (size[child - count] as number))
    const large = children.filter((child) => sizeOf(child) >= minClusterSize)
    for (const child of children) {
      if (sizeOf(child) < minClusterSize) {
        for (const item of itemsBelow(child, count, left, right)) rows.push({ parent: cluster, child: item, density, size: 1 })
      } else if (large.length === 2) {
        const born = count + clusters++
        rows.push({ parent: cluster, child: born, density, size: sizeOf(child) })
        pending.push({ node: child, cluster: born })
      } else pending.push({ node: child, cluster })
    }
  }
  return { rows, clusters }
}

/** The merges of single linkage: merge m joins `left[m]` and `right[m]` (items, or count + an earlier merge) at `distance[m]`. */
function linkage(count: number, { from, to, weight }: Edges) {
  const left = new Int32Array(count - 1)
  const right = new Int32Array(count - 1)
  const size = new Int32Array(count - 1)
  const parent = Int32Array.from({ length: 2 * count - 1 }, (_, i) => i)
  const find = (node: number): number => {
    let root = node
    while (parent[root] !== root) root = parent[root] as number
    for (let at = node; parent[at] !== root; ) [at, parent[at]] = [parent[at] as number, root]
    return root
  }
  const sizeOf = (node: number) => (node < count ? 1 : (size[node - count] as number))
  for (let m = 0; m < count - 1; m++) {
    const [a, b] = [find(from[m] as number), find(to[m] as number)]
    left[m] = a
    right[m] = b
    size[m] = sizeOf(a) + sizeOf(b)
    parent[a] = count + m
    parent[b] = count + m
  }
  return { left, right, distance: weight, size }
}

function itemsBelow(node: number, count: number, left: Int32Array, right: Int32Array): number[] {
  const items: number[] = []
  const pending = [node]
  while (pending.length > 0) {
    const at = pending.pop() as number
    if (at < count) items.push(at)
    else pending.push(left[at - count] as number, right[at - count] as number)
  }
  return items
}
