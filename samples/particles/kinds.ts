import { openRandom, type Random } from '../random.ts'
import { type ParticleView, randomTurn, renderParticle } from './render-particle.ts'
import { type Form, forms, type ParticleKind, particleSolid } from './solid.ts'

/** Twelve kinds that a laboratory tells apart, for the samples and the tests. */
export const particleKinds: Readonly<Record<string, ParticleKind>> = {
  smooth_sphere: { form: 'ellipsoid', aspect: 1, flatness: 1, roughness: 0, graininess: 6, porosity: 0 },
  rough_sphere: { form: 'ellipsoid', aspect: 1, flatness: 1, roughness: 0.12, graininess: 9, porosity: 0 },
  porous_sphere: { form: 'ellipsoid', aspect: 1, flatness: 1, roughness: 0, graininess: 8, porosity: 0.9 },
  disc: { form: 'ellipsoid', aspect: 1, flatness: 0.22, roughness: 0.02, graininess: 5, porosity: 0 },
  cube: { form: 'box', aspect: 1, flatness: 1, roughness: 0, graininess: 5, porosity: 0 },
  hexagonal_plate: { form: 'prism', aspect: 1, flatness: 0.25, roughness: 0, graininess: 5, porosity: 0 },
  octahedron: { form: 'octahedron', aspect: 1, flatness: 1, roughness: 0, graininess: 5, porosity: 0 },
  rod: { form: 'rod', aspect: 3, flatness: 1, roughness: 0.02, graininess: 6, porosity: 0 },
  fibre: { form: 'fibre', aspect: 3, flatness: 1, roughness: 0, graininess: 6, porosity: 0 },
  agglomerate: { form: 'cluster', aspect: 1, flatness: 1, roughness: 0, graininess: 6, porosity: 0 },
  shard: { form: 'shard', aspect: 1.4, flatness: 0.7, roughness: 0.01, graininess: 5, porosity: 0 },
  star: { form: 'star', aspect: 1.5, flatness: 1, roughness: 0, graininess: 6, porosity: 0 },
}

/** A kind at random, of the forms given. */
export function randomKind(random: Random, among: readonly Form[] = forms): ParticleKind {
  return {
    form: random.pick(among),
    aspect: random.pick([1, 1, random.range(1, 4)]),
    flatness: random.pick([1, random.range(0.18, 1)]),
    roughness: random.pick([0, 0.01, random.range(0.02, 0.2)]),
    graininess: random.range(3, 16),
    porosity: random.pick([0, 0, 0, random.range(0.4, 1)]),
  }
}

/** One picture of one particle: `specimen` fixes the particle, `view` from where it is seen and how the instrument was set. */
export function particlePicture(kind: ParticleKind, specimen: string, view: number, size: number): Uint8Array {
  const solid = particleSolid(kind, openRandom(`particle/${specimen}`))
  const moment = openRandom(`particle-view/${specimen}/${view}`)
  const seen: ParticleView = { size, turn: randomTurn(moment), zoom: moment.range(0.68, 0.86) }
  return renderParticle(solid, seen, moment)
}
