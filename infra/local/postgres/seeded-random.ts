/** A small seeded generator (mulberry32): numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A vector of unit length in a random direction, pulled towards `centre` when one is given. */
export function unitVector(random: () => number, dimensions: number, centre?: readonly number[]): number[] {
  const raw = Array.from({ length: dimensions }, (_, i) => gaussian(random) + (centre?.[i] ?? 0) * Math.sqrt(dimensions) * 1.5)
  const length = Math.hypot(...raw)
  return raw.map((value) => value / length)
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
