/** Neighbours of a pixel as steps across and down; the reverse of direction `d` is `(d + 4) & 7`. */
export const neighbours = [
  [1, 0],
  [0, 1],
  [1, 1],
  [-1, 1],
  [-1, 0],
  [0, -1],
  [-1, -1],
  [1, -1],
] as const

const [free, source, sink] = [0, 1, 2]
const [none, terminal, orphaned] = [-1, 8, 9]
const timeless = 0x7fffffff

/**
 * The cheapest cut between source and sink of a grid where every pixel is joined to its eight neighbours: which pixels stay with the source,
 * one byte each (1: source). `terminals`, width × height whole numbers: what it costs to take a pixel from the source where positive, from the
 * sink where negative. `links`, eight whole numbers of 0 or more a pixel, in the order of `neighbours`, the same in both directions; those
 * over the edge are not looked at. Pixels that neither side holds go to the sink. Modifies both.
 *
 * Source: Boykov and Kolmogorov, An Experimental Comparison of Min-Cut/Max-Flow Algorithms for Energy Minimization in Vision, PAMI 2004: two
 * trees that are grown from the terminals and mended after each path, with their marks of distance and time.
 */
export function gridCut(width: number, height: number, terminals: Int32Array, links: Int32Array): Uint8Array {
  const count = width * height
  if (terminals.length !== count || links.length !== 8 * count)
    throw new RangeError(`there must be ${count} terminals and ${8 * count} links; found ${terminals.length} and ${links.length}`)
  closeEdges(width, height, links)
  const step = Int32Array.from(neighbours, ([dx, dy]) => dy * width + dx)
  const tree = new Uint8Array(count)
  const parent = new Int8Array(count).fill(none)
  const stamp = new Int32Array(count)
  const distance = new Int32Array(count)
  const waiting = new Uint8Array(count)
  const queue = new Int32Array(count + 1)
  const orphans: number[] = []
  let [head, tail, time] = [0, 0, 0]

  function activate(i: number): void {
    if (waiting[i]) return
    waiting[i] = 1
    queue[tail] = i
    tail = tail === count ? 0 : tail + 1
  }

  /** A link from a pixel of one tree into the other; undefined when `i` reaches none. */
  function grow(i: number): number | undefined {
    const side = tree[i] as number
    for (let d = 0; d < 8; d++) {
      const j = i + (step[d] as number)
      const back = (d + 4) & 7
      const open = side === source ? (links[8 * i + d] as number) : j >= 0 && j < count ? (links[8 * j + back] as number) : 0
      if (open <= 0) continue
      if (tree[j] === free) {
        tree[j] = side
        parent[j] = back
        stamp[j] = stamp[i] as number
        distance[j] = (distance[i] as number) + 1
        activate(j)
      } else if (tree[j] !== side) return side === source ? 8 * i + d : 8 * j + back
      else if ((stamp[j] as number) <= (stamp[i] as number) && (distance[j] as number) > (distance[i] as number)) {
        parent[j] = back
        stamp[j] = stamp[i] as number
        distance[j] = (distance[i] as number) + 1
      }
    }
    return undefined
  }

  /** The link through which flow comes to `i` from its parent, or goes from `i` to it, as the tree has it. */
  function flowLink(i: number, side: number): number {
    const d = parent[i] as number
    return side === source ? 8 * (i + (step[d] as number)) + ((d + 4) & 7) : 8 * i + d
  }

  function push(link: number, amount: number): void {
    const d = link & 7
    links[link] = (links[link] as number) - amount
    const back = 8 * ((link >> 3) + (step[d] as number)) + ((d + 4) & 7)
    links[back] = (links[back] as number) + amount
  }

  function augment(link: number): void {
    const from = link >> 3
    const ends = [
      [from, source, 1],
      [from + (step[link & 7] as number), sink, -1],
    ] as const
    let amount = links[link] as number
    for (const [end, side, sign] of ends) {
      let i: number = end
      for (; parent[i] !== terminal; i += step[parent[i] as number] as number) amount = Math.min(amount, links[flowLink(i, side)] as number)
      amount = Math.min(amount, sign * (terminals[i] as number))
    }
    push(link, amount)
    for (const [end, side, sign] of ends) {
      let i: number = end
      while (parent[i] !== terminal) {
        const next = i + (step[parent[i] as number] as number)
        const through = flowLink(i, side)
        push(through, amount)
        if (links[through] === 0) {
          parent[i] = orphaned
          orphans.push(i)
        }
        i = next
      }
      terminals[i] = (terminals[i] as number) - sign * amount
      if (terminals[i] === 0) {
        parent[i] = orphaned
        orphans.push(i)
      }
    }
  }

  /** How far the root of `j` is, if it hangs on a terminal. */
  function rootDistance(j: number): number {
    let steps = 0
    for (let i = j; ; ) {
      if (stamp[i] === time) return steps + (distance[i] as number)
      const d = parent[i] as number
      steps++
      if (d === terminal) {
        stamp[i] = time
        distance[i] = 1
        return steps
      }
      if (d === orphaned || d === none) return timeless
      i += step[d] as number
    }
  }

  function adopt(i: number): void {
    const side = tree[i] as number
    let [best, nearest] = [none, timeless]
    for (let d = 0; d < 8; d++) {
      const j = i + (step[d] as number)
      if (!joined(i, j, d, side) || parent[j] === none) continue
      const far = rootDistance(j)
      if (far === timeless) continue
      if (far < nearest) [best, nearest] = [d, far]
      // So that the next walk along this branch ends early.
      for (let k = j, left = far; stamp[k] !== time; k += step[parent[k] as number] as number) {
        stamp[k] = time
        distance[k] = left--
      }
    }
    parent[i] = best
    if (best !== none) {
      stamp[i] = time
      distance[i] = nearest + 1
      return
    }
    for (let d = 0; d < 8; d++) {
      const j = i + (step[d] as number)
      if (j < 0 || j >= count || tree[j] !== side || parent[j] === none) continue
      if (joined(i, j, d, side)) activate(j)
      const up = parent[j] as number
      if (up < terminal && j + (step[up] as number) === i) {
        parent[j] = orphaned
        orphans.push(j)
      }
    }
    tree[i] = free
  }

  /** Whether `j`, of the same tree, could hold `i`. */
  function joined(i: number, j: number, d: number, side: number): boolean {
    if (j < 0 || j >= count || tree[j] !== side) return false
    return (side === source ? (links[8 * j + ((d + 4) & 7)] as number) : (links[8 * i + d] as number)) > 0
  }

  for (let i = 0; i < count; i++) {
    if (terminals[i] === 0) continue
    tree[i] = (terminals[i] as number) > 0 ? source : sink
    parent[i] = terminal
    distance[i] = 1
    activate(i)
  }
  while (head !== tail) {
    const i = queue[head] as number
    const link = tree[i] === free ? undefined : grow(i)
    if (link === undefined) {
      waiting[i] = 0
      head = head === count ? 0 : head + 1
      continue
    }
    time++
    augment(link)
    for (let orphan = orphans.pop(); orphan !== undefined; orphan = orphans.pop()) adopt(orphan)
  }
  return tree.map((side) => (side === source ? 1 : 0))
}

function closeEdges(width: number, height: number, links: Int32Array): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (x > 0 && x < width - 1 && y > 0 && y < height - 1) continue
      for (const [d, [dx, dy]] of neighbours.entries()) {
        if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) links[8 * (y * width + x) + d] = 0
      }
    }
  }
}
