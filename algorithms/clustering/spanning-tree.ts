import type { DistanceRows } from './distance-rows.ts'

export type Edges = { from: Int32Array; to: Int32Array; weight: Float64Array }

/**
 * The minimum spanning tree of the mutual reachability graph (the distance of two items, or the core distance of either where that is
 * more), by Prim's algorithm: count² time, memory of a few rows. Edges come sorted by weight.
 */
export function reachabilityTree(count: number, rows: DistanceRows, core: Float64Array): Edges {
  const edges = { from: new Int32Array(count - 1), to: new Int32Array(count - 1), weight: new Float64Array(count - 1) }
  const inTree = new Uint8Array(count)
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const via = new Int32Array(count)
  const row = new Float64Array(count)
  let current = 0
  for (let n = 0; n < count - 1; n++) {
    inTree[current] = 1
    rows(current, row)
    const own = core[current] as number
    let next = -1
    let least = Number.POSITIVE_INFINITY
    for (let j = 0; j < count; j++) {
      if (inTree[j]) continue
      const reach = Math.max(row[j] as number, own, core[j] as number)
      if (reach < (nearest[j] as number)) {
        nearest[j] = reach
        via[j] = current
      }
      if (next < 0 || (nearest[j] as number) < least) {
        least = nearest[j] as number
        next = j
      }
    }
    edges.from[n] = via[next] as number
    edges.to[n] = next
    edges.weight[n] = least
    current = next
  }
  const order = Array.from({ length: count - 1 }, (_, n) => n).sort((a, b) => (edges.weight[a] as number) - (edges.weight[b] as number))
  return {
    from: Int32Array.from(order, (n) => edges.from[n] as number),
    to: Int32Array.from(order, (n) => edges.to[n] as number),
    weight: Float64Array.from(order, (n) => edges.weight[n] as number),
  }
}
