import type { Random } from '../random.ts'
import type { Solid } from './solid.ts'

export type ParticleView = {
  /** Pixels along each side. */
  size: number
  /** Rotation matrix, row by row: from the picture's axes to the particle's. */
  turn: readonly number[]
  /** Particle radius over half the picture's side. */
  zoom: number
}

/** A turn drawn evenly from all turns. */
export function randomTurn(random: Random): number[] {
  const [u, v, w] = [random.next(), random.next() * 2 * Math.PI, random.next() * 2 * Math.PI]
  const [a, b] = [Math.sqrt(1 - u), Math.sqrt(u)]
  return turnOf(a * Math.sin(v), a * Math.cos(v), b * Math.sin(w), b * Math.cos(w))
}

function turnOf(x: number, y: number, z: number, w: number): number[] {
  return [
    1 - 2 * (y * y + z * z),
    2 * (x * y - z * w),
    2 * (x * z + y * w),
    2 * (x * y + z * w),
    1 - 2 * (x * x + z * z),
    2 * (y * z - x * w),
    2 * (x * z - y * w),
    2 * (y * z + x * w),
    1 - 2 * (x * x + y * y),
  ]
}

/**
 * A particle as the secondary electrons of a scanning electron microscope show it: bright where the surface falls away from the beam and at
 * edges, a little brighter towards the detector, on a dark grainy ground. Grey, 8 bits, `size` × `size`. By sphere tracing (Hart, 1996).
 */
export function renderParticle(solid: Solid, view: ParticleView, random: Random): Uint8Array {
  const { size, turn, zoom } = view
  const [m0 = 1, m1 = 0, m2 = 0, m3 = 0, m4 = 1, m5 = 0, m6 = 0, m7 = 0, m8 = 1] = turn
  const at = (x: number, y: number, z: number) => solid(m0 * x + m1 * y + m2 * z, m3 * x + m4 * y + m5 * z, m6 * x + m7 * y + m8 * z)
  const detector = random.range(0, 2 * Math.PI)
  const [lx, ly] = [Math.cos(detector), Math.sin(detector)]
  const [gain, edge, ground] = [random.range(0.8, 1.2), random.range(0.75, 1.15), random.range(18, 60)]
  const [cx, cy] = [random.normal() * 0.06, random.normal() * 0.06]
  const noise = random.range(3, 14)
  const slope = random.range(-14, 14)
  const out = new Uint8Array(size * size)
  const step = 2 / (size * zoom)
  const e = step * 0.75
  for (let row = 0, i = 0; row < size; row++) {
    const y = ((row + 0.5) / size - 0.5 + cy / 2) * (2 / zoom)
    for (let column = 0; column < size; column++, i++) {
      const x = ((column + 0.5) / size - 0.5 + cx / 2) * (2 / zoom)
      let z = -1.5
      let hit = false
      if (x * x + y * y < 1.9) {
        for (let tries = 0; tries < 56 && z < 1.5; tries++) {
          const d = at(x, y, z)
          if (d < e * 0.6) {
            hit = true
            break
          }
          z += Math.max(d * 0.9, e * 0.5)
        }
      }
      let grey = ground + slope * ((row + column) / size - 1)
      if (hit) {
        const nx = at(x + e, y, z) - at(x - e, y, z)
        const ny = at(x, y + e, z) - at(x, y - e, z)
        const nz = at(x, y, z + e) - at(x, y, z - e)
        const norm = Math.hypot(nx, ny, nz) || 1
        const facing = Math.min(1, Math.max(0.12, -nz / norm))
        grey = gain * (66 + 40 * edge * (1 / facing - 1) ** 0.75 + 26 * ((nx / norm) * lx + (ny / norm) * ly) - 22 * z)
      }
      grey += noise * (random.next() + random.next() + random.next() - 1.5) * 1.4
      out[i] = grey < 0 ? 0 : grey > 255 ? 255 : grey
    }
  }
  return out
}
