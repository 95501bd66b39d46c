import { expect, it } from 'vitest'
import { openRandom } from '../random.ts'
import { particleKinds, particlePicture, randomKind } from './kinds.ts'
import { randomTurn } from './render-particle.ts'
import { forms, particleSolid } from './solid.ts'

const rod = particleKinds.rod ?? randomKind(openRandom(0))
const same = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(Buffer.from(b))
/** How far apart two pictures are, in grey levels. */
const apart = (a: Uint8Array, b: Uint8Array) => Math.sqrt(a.reduce((sum, grey, i) => sum + (grey - (b[i] ?? 0)) ** 2, 0) / a.length)

it('gives the same picture for the same specimen and view, byte for byte', () => {
  expect(same(particlePicture(rod, 'a', 0, 64), particlePicture(rod, 'a', 0, 64))).toBe(true)
})

it('turns the particle from view to view and makes another one for another specimen', () => {
  const [view0, view1, other] = [particlePicture(rod, 'a', 0, 64), particlePicture(rod, 'a', 1, 64), particlePicture(rod, 'b', 0, 64)]
  expect(apart(view0, view1)).toBeGreaterThan(20)
  expect(apart(view0, other)).toBeGreaterThan(20)
})

it('shows a particle of every kind: brighter than its ground, inside the picture', () => {
  for (const [name, kind] of Object.entries(particleKinds)) {
    const size = 64
    const picture = particlePicture(kind, name, 0, size)
    const edge = [...picture.keys()].filter((i) => i < size || i >= size * (size - 1) || i % size === 0 || i % size === size - 1)
    const ground = edge.reduce((sum, i) => sum + (picture[i] ?? 0), 0) / edge.length
    const body = picture.filter((grey) => grey > ground + 40).length / picture.length
    expect(body, name).toBeGreaterThan(0.02)
    expect(body, name).toBeLessThan(0.9)
  }
})

it('has a solid of every form whose distance never jumps by much more than the way walked, so that rays find its surface', () => {
  const random = openRandom('solids')
  const point = () => [random.range(-1.4, 1.4), random.range(-1.4, 1.4), random.range(-1.4, 1.4)] as const
  for (const form of forms) {
    const solid = particleSolid({ form, aspect: 1.5, flatness: 0.8, roughness: 0, graininess: 6, porosity: 0 }, openRandom(`solid/${form}`))
    expect(solid(1.4, 1.4, 1.4), form).toBeGreaterThan(0)
    for (let i = 0; i < 500; i++) {
      const [p, way] = [point(), point().map((v) => v * 0.01) as [number, number, number]]
      const jump = Math.abs(solid(p[0] + way[0], p[1] + way[1], p[2] + way[2]) - solid(...p))
      expect(jump / Math.hypot(...way), form).toBeLessThan(2.5)
    }
  }
})

it('draws turns that keep lengths and handedness', () => {
  const random = openRandom('turns')
  for (let i = 0; i < 200; i++) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, k = 0] = randomTurn(random)
    expect(a * (e * k - f * h) - b * (d * k - f * g) + c * (d * h - e * g)).toBeCloseTo(1, 9)
    expect(Math.hypot(a, b, c)).toBeCloseTo(1, 9)
    expect(a * d + b * e + c * f).toBeCloseTo(0, 9)
  }
})
