import type { DistanceRows } from './distance-rows.ts'

export type Constraints = {
  /** Items that a person put together. */
  together: readonly (readonly [number, number])[]
  /** Items that a person took apart. */
  apart: readonly (readonly [number, number])[]
}

/**
 * Labels changed as little as needed so that what a person said holds: items put together share the label that most of them had (noise
 * only when all were noise), and of two items taken apart within a cluster the group that is farther from the cluster's other members
 * gets a cluster of its own. Everything else stays. Throws `RangeError` when the constraints contradict each other.
 */
export function applyConstraints(labels: ArrayLike<number>, rows: DistanceRows, { together, apart }: Constraints): Int32Array {
  const count = labels.length
  const group = groupsOf(count, together)
  for (const [a, b] of apart) {
    check(count, a, b)
    if (group(a) === group(b)) throw new RangeError(`items ${a} and ${b} are put together and taken apart`)
  }
  const result = Int32Array.from(labels)
  const members = new Map<number, number[]>()
  for (let i = 0; i < count; i++) members.set(group(i), [...(members.get(group(i)) ?? []), i])
  for (const items of members.values()) if (items.length > 1) setAll(result, items, commonest(items.map((i) => labels[i] as number)))

  let next = result.reduce((most, label) => Math.max(most, label), -1) + 1
  const row = new Float64Array(count)
  for (const [a, b] of apart) {
    if (result[a] !== result[b] || result[a] === -1) continue
    const others = Array.from({ length: count }, (_, i) => i).filter(
      (i) => result[i] === result[a] && group(i) !== group(a) && group(i) !== group(b),
    )
    const distance = (item: number) => {
      rows(item, row)
      return others.reduce((sum, other) => sum + (row[other] as number), 0)
    }
    setAll(result, members.get(group(distance(a) > distance(b) ? a : b)) ?? [], next++)
  }
  return result
}

function groupsOf(count: number, together: Constraints['together']): (i: number) => number {
  const parent = Int32Array.from({ length: count }, (_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] as number
    return at
  }
  for (const [a, b] of together) {
    check(count, a, b)
    parent[find(a)] = find(b)
  }
  return find
}

function check(count: number, ...items: number[]): void {
  for (const item of items)
    if (!Number.isInteger(item) || item < 0 || item >= count) throw new RangeError(`a constraint names item ${item}; there are ${count}`)
}

function commonest(labels: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const label of labels) if (label >= 0) counts.set(label, (counts.get(label) ?? 0) + 1)
  let [best, most] = [-1, 0]
  for (const [label, n] of counts) if (n > most || (n === most && label < best)) [best, most] = [label, n]
  return best
}

function setAll(labels: Int32Array, items: readonly number[], label: number): void {
  for (const item of items) labels[item] = label
}
