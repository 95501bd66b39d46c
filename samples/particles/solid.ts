import type { Random } from '../random.ts'

/** Distance from a point to a surface, negative inside; roughly to scale, never far too large. Lengths are in particle radii. */
export type Solid = (x: number, y: number, z: number) => number

/** What all particles of a kind share: a form, how long, how thick, how rough. A particle of the kind varies a little around it. */
export type ParticleKind = {
  form: Form
  /** Length over width, 1 to 4. */
  aspect: number
  /** Thickness over width, 0.15 to 1. */
  flatness: number
  /** Height of the relief over the radius, 0 to 0.2. */
  roughness: number
  /** Bumps around the particle, 3 to 16. */
  graininess: number
  /** Share of the surface eaten by pits, 0 to 1. */
  porosity: number
}

export const forms = ['ellipsoid', 'box', 'prism', 'octahedron', 'rod', 'fibre', 'cluster', 'shard', 'ring', 'cup', 'star', 'twin'] as const
export type Form = (typeof forms)[number]

/** A particle of a kind. */
export function particleSolid(kind: ParticleKind, random: Random): Solid {
  const vary = (value: number, share: number) => value * Math.exp(random.normal() * share)
  const aspect = vary(kind.aspect, 0.08)
  const flatness = Math.min(1, vary(kind.flatness, 0.08))
  const body = bodies[kind.form](aspect, flatness, random)
  return eaten(rough(body, vary(kind.roughness, 0.15), vary(kind.graininess, 0.08), random), kind.porosity, kind.graininess, random)
}

type Body = (aspect: number, flatness: number, random: Random) => Solid

const length = Math.hypot
const smoothMin = (a: number, b: number, k: number) => {
  const h = Math.max(k - Math.abs(a - b), 0) / k
  return Math.min(a, b) - (h * h * k) / 4
}

/** Half sizes along x, y and z so that the longest is 1. */
const halves = (aspect: number, flatness: number) => [1, 1 / aspect, flatness / aspect] as const

const bodies: Record<Form, Body> = {
  ellipsoid: (aspect, flatness) => {
    const [a, b, c] = halves(aspect, flatness)
    return (x, y, z) => {
      const k0 = length(x / a, y / b, z / c)
      const k1 = length(x / (a * a), y / (b * b), z / (c * c))
      return k1 === 0 ? -c : (k0 * (k0 - 1)) / k1
    }
  },
  box: (aspect, flatness, random) => {
    const [a, b, c] = halves(aspect, flatness).map((h) => h * 0.78) as [number, number, number]
    const edge = random.range(0.02, 0.08)
    return (x, y, z) => roundBox(x, y, z, a, b, c, edge)
  },
  prism: (aspect, flatness, random) => {
    const [a, b] = halves(aspect, 1)
    const thick = flatness < 0.5 ? flatness * 0.6 : a * 0.9
    const radius = flatness < 0.5 ? 0.85 : b * 0.85
    const edge = random.range(0.01, 0.05)
    return (x, y, z) => {
      const [px, py, along] = flatness < 0.5 ? [Math.abs(x), Math.abs(y), Math.abs(z)] : [Math.abs(y), Math.abs(z), Math.abs(x)]
      const side = Math.max(px * 0.866 + py * 0.5, py) - radius
      return Math.max(side, along - thick) - edge
    }
  },
  octahedron: (aspect, flatness) => {
    const [a, b, c] = halves(Math.sqrt(aspect), Math.max(0.6, flatness))
    return (x, y, z) => (Math.abs(x) / a + Math.abs(y) / b + Math.abs(z) / c - 1) * 0.5 * Math.min(b, c)
  },
  rod: (aspect) => {
    const radius = 0.9 / (aspect + 0.6)
    const half = 1 - radius
    return (x, y, z) => length(Math.max(Math.abs(x) - half, 0), y, z) - radius
  },
  fibre: (aspect, _, random) => {
    const radius = 0.16 / aspect + 0.05
    const [bend, twist, phase] = [random.range(0.2, 0.6), random.range(1.5, 3.2), random.range(0, 6)]
    return (x, y, z) => {
      const dy = y - bend * Math.sin(twist * x + phase)
      const dz = z - bend * 0.6 * Math.cos(twist * 0.8 * x)
      return 0.6 * (length(Math.max(Math.abs(x) - 0.92, 0), dy, dz) - radius)
    }
  },
  cluster: (aspect, flatness, random) => {
    const count = random.int(9, 16)
    const size = 0.24 + 0.1 / aspect
    const balls = Array.from({ length: count }, () => {
      const turn = random.range(0, 2 * Math.PI)
      const up = random.range(-1, 1)
      const reach = 0.62 * Math.cbrt(random.next())
      const flat = Math.sqrt(1 - up * up)
      return [
        reach * flat * Math.cos(turn),
        (reach * flat * Math.sin(turn)) / Math.sqrt(aspect),
        reach * up * flatness,
        size * random.range(0.8, 1.15),
      ] as const
    })
    return (x, y, z) => {
      let d = 9
      for (const [bx, by, bz, r] of balls) d = smoothMin(d, length(x - bx, y - by, z - bz) - r, 0.04)
      return d
    }
  },
  shard: (aspect, flatness, random) => {
    const [a, b, c] = halves(Math.sqrt(aspect), flatness)
    const faces = Array.from({ length: 11 }, () => {
      const turn = random.range(0, 2 * Math.PI)
      const up = random.range(-1, 1)
      const flat = Math.sqrt(1 - up * up)
      return [flat * Math.cos(turn), flat * Math.sin(turn), up, random.range(0.55, 0.8)] as const
    })
    return (x, y, z) => {
      let d = length(x / a, y / b, z / c) - 1
      for (const [nx, ny, nz, at] of faces) d = Math.max(d, (x / a) * nx + (y / b) * ny + (z / c) * nz - at)
      return d * Math.min(b, c)
    }
  },
  ring: (aspect) => {
    const tube = 0.16 + 0.12 / aspect
    return (x, y, z) => length(length(x, y) - (1 - tube), z) - tube
  },
  cup: (_, flatness) => {
    const wall = 0.08 + 0.08 * flatness
    return (x, y, z) => Math.max(Math.abs(length(x, y, z) - (0.9 - wall)) - wall, z - 0.35)
  },
  star: (aspect, _, random) => {
    const count = random.int(9, 13)
    const thin = 0.1 + 0.08 / aspect
    const spikes = Array.from({ length: count }, (_, i) => {
      const up = 1 - (2 * (i + 0.5)) / count
      const turn = i * 2.399963
      const flat = Math.sqrt(1 - up * up)
      return [flat * Math.cos(turn), flat * Math.sin(turn), up] as const
    })
    return (x, y, z) => {
      let d = length(x, y, z) - 0.42
      for (const [sx, sy, sz] of spikes) {
        const along = Math.min(1, Math.max(0, x * sx + y * sy + z * sz))
        d = smoothMin(d, length(x - along * sx, y - along * sy, z - along * sz) - thin * (1.1 - along), 0.05)
      }
      return d * 0.8
    }
  },
  twin: (aspect, flatness, random) => {
    const [a, b, c] = halves(Math.sqrt(aspect), Math.max(0.5, flatness)).map((h) => h * 0.56) as [number, number, number]
    const [cos, sin] = [Math.cos(random.range(0.6, 1)), Math.sin(0.8)]
    return (x, y, z) =>
      Math.min(
        roundBox(x - 0.22, y, z, a, b, c, 0.03),
        roundBox((x + 0.22) * cos + z * sin, y + 0.1, z * cos - (x + 0.22) * sin, a, b, c, 0.03),
      )
  },
}

function roundBox(x: number, y: number, z: number, a: number, b: number, c: number, edge: number): number {
  const [dx, dy, dz] = [Math.abs(x) - a, Math.abs(y) - b, Math.abs(z) - c]
  return length(Math.max(dx, 0), Math.max(dy, 0), Math.max(dz, 0)) + Math.min(Math.max(dx, dy, dz), 0) - edge
}

/** Relief of three waves in random directions, twice as fine each. */
function rough(body: Solid, height: number, graininess: number, random: Random): Solid {
  if (height < 0.004) return body
  const waves = [1, 1, 2, 2, 4].map((octave) => {
    const turn = random.range(0, 2 * Math.PI)
    const up = random.range(-1, 1)
    const flat = Math.sqrt(1 - up * up)
    const rate = graininess * octave
    return [rate * flat * Math.cos(turn), rate * flat * Math.sin(turn), rate * up, random.range(0, 6.28), 1 / octave] as const
  })
  return (x, y, z) => {
    const d = body(x, y, z)
    if (d > 0.4) return d
    let relief = 0
    for (const [kx, ky, kz, phase, weight] of waves) relief += weight * Math.sin(kx * x + ky * y + kz * z + phase)
    return (d - height * 0.4 * relief) * 0.7
  }
}

/** Round pits where a lattice of balls cuts the surface. */
function eaten(body: Solid, porosity: number, graininess: number, random: Random): Solid {
  if (porosity < 0.05) return body
  const rate = 1.1 + graininess * 0.16
  const [ox, oy, oz] = [random.next(), random.next(), random.next()]
  const radius = 0.16 + 0.26 * porosity
  const cell = (v: number) => v - Math.round(v)
  return (x, y, z) => {
    const d = body(x, y, z)
    if (d > 0.3) return d
    const hole = (radius - length(cell(x * rate + ox), cell(y * rate + oy), cell(z * rate + oz))) / rate
    return Math.max(d, hole)
  }
}
