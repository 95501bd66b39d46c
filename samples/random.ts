/** Seeded random numbers (xoshiro128** seeded by splitmix32): the same seed gives the same scene on every machine. */
export type Random = {
  /** Uniform in [0, 1). */
  next(): number
  range(min: number, max: number): number
  /** Whole number in [min, max]. */
  int(min: number, max: number): number
  pick<T>(items: readonly T[]): T
  chance(probability: number): boolean
  /** Roughly normal: mean 0, standard deviation 1, within ±3.5. */
  normal(): number
  /** An independent stream, so that drawing one thing more does not move all that follows. */
  fork(name: string): Random
}

export function openRandom(seed: number | string): Random {
  const start = typeof seed === 'number' ? seed >>> 0 : hash(seed)
  const state = seedState(start)
  const next = () => uint32(state) / 2 ** 32
  const range = (min: number, max: number) => min + (max - min) * next()
  return {
    next,
    range,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new RangeError('pick needs at least one item')
      return item
    },
    chance: (probability) => next() < probability,
    normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3),
    fork: (name) => openRandom(`${start}/${name}`),
  }
}

function seedState(seed: number): Uint32Array {
  let counter = seed
  const state = new Uint32Array(4)
  for (let i = 0; i < 4; i++) {
    counter = (counter + 0x9e3779b9) >>> 0
    let z = counter
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    state[i] = z ^ (z >>> 15)
  }
  return state
}

function uint32(s: Uint32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = s
  const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0
  s[2] = c ^ a
  s[3] = d ^ b
  s[1] = b ^ (s[2] ?? 0)
  s[0] = a ^ (s[3] ?? 0)
  s[2] = (s[2] ?? 0) ^ (b << 9)
  s[3] = rotateLeft(s[3] ?? 0, 11)
  return result
}

const rotateLeft = (x: number, bits: number) => (x << bits) | (x >>> (32 - bits))

/** FNV-1a. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}
