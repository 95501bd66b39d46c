import type { Thing } from '@kensa/models/builtin/concepts'
import { glyphs } from './glyphs.ts'
import { stops } from './ink.ts'
import { grain, whole } from './places/surface.ts'
import type { Random } from './random.ts'
import { at, box, circle, n, path, polygon, stroke } from './shapes.ts'

type Particle = (random: Random, size: number) => string

/** A field of one kind of particle as an electron microscope shows it: grey, bright at the edges. The particles are filled with `microscopeInks`. */
export function microscopeField(thing: Thing, random: Random): { ground: string; particles: string[] } {
  const particle = particles[thing]
  if (!particle) throw new RangeError(`${thing} is not a particle`)
  const tone = random.range(10, 22)
  const count = thing === 'fibre' ? random.int(7, 14) : thing === 'agglomerate' ? random.int(4, 8) : random.int(12, 30)
  const mean = thing === 'agglomerate' ? random.range(90, 130) : random.range(55, 105)
  const field: string[] = []
  for (let i = 0; i < count; i++) {
    const size = mean * Math.exp(random.normal() * 0.3)
    field.push(at(random.range(-720, 720), random.range(-560, 520), particle(random, size), random.range(0, 360)))
  }
  return { ground: whole(`hsl(0,0%,${n(tone)}%)`) + grain('sem', 0.012, 0.012, random.int(1, 999), 0.75, 0.35), particles: field }
}

/** The strip that the instrument writes under its picture; it doesn't move with the stage. */
export function instrumentStrip(random: Random): string {
  const um = random.pick([1, 2, 5, 10, 20, 50])
  const text = `${random.pick([5, 10, 15, 20])}KV X${random.int(5, 90) * 100} ${um}UM`
  return (
    box(-640, 424, 1280, 56, 0, '#0b0b0b') +
    at(-600, 440, stroke(glyphs(text), '#e8e8e8', 3.5), 0, 0.8) +
    box(340, 448, 220, 7, 0, '#f2f2f2') +
    box(340, 441, 5, 21, 0, '#f2f2f2') +
    box(555, 441, 5, 21, 0, '#f2f2f2')
  )
}

export const microscopeInks =
  `<radialGradient id="semBall" cx="0.44" cy="0.42" r="0.56">${stops([0, '#8b8b8b'], [0.6, '#7a7a7a'], [0.85, '#9d9d9d'], [1, '#e6e6e6'])}</radialGradient>` +
  `<linearGradient id="semRod" x1="0" y1="0" x2="0" y2="1">${stops([0, '#ededed'], [0.25, '#8d8d8d'], [0.7, '#757575'], [1, '#d4d4d4'])}</linearGradient>` +
  `<linearGradient id="semFace" x1="0" y1="0" x2="1" y2="1">${stops([0, '#a9a9a9'], [1, '#6f6f6f'])}</linearGradient>`

const shadow = (svg: string) => `<g transform="translate(7 9)" opacity="0.5">${svg}</g>`

const ball = (x: number, y: number, r: number) => circle(x + 5, y + 7, r, '#000', { opacity: 0.45 }) + circle(x, y, r, 'url(#semBall)')

const particles: Partial<Record<Thing, Particle>> = {
  sphere: (_, size) => ball(0, 0, size * 0.8),
  needle: (random, size) => {
    const long = size * random.range(2.2, 3.4)
    const thin = size * random.range(0.1, 0.16)
    const d = polygon([
      [-long, 0],
      [-long * 0.86, -thin],
      [long * 0.86, -thin],
      [long, 0],
      [long * 0.86, thin],
      [-long * 0.86, thin],
    ])
    return shadow(path(d, '#000')) + path(d, 'url(#semRod)')
  },
  plate: (random, size) => {
    const sides = random.int(5, 7)
    const points = Array.from({ length: sides }, (_, i) => {
      const angle = (i / sides) * 2 * Math.PI + random.range(-0.2, 0.2)
      return [Math.cos(angle) * size * random.range(1, 1.3), Math.sin(angle) * size * random.range(0.7, 0.95)] as const
    })
    const d = polygon(points)
    return (
      shadow(path(d, '#000')) +
      `<g transform="translate(4 9)">${path(d, '#e2e2e2')}</g>` +
      path(d, 'url(#semFace)', { stroke: '#dadada', width: 3 }) +
      stroke(`M${n(-size * 0.5)} ${n(size * 0.2)}L${n(size * 0.4)} ${n(-size * 0.25)}`, '#c4c4c4', 2, { opacity: 0.6 })
    )
  },
  agglomerate: (random, size) => {
    let out = ''
    for (let i = random.int(22, 40); i > 0; i--) {
      const angle = random.range(0, 2 * Math.PI)
      const reach = size * 1.1 * Math.sqrt(random.next())
      out += ball(Math.cos(angle) * reach, Math.sin(angle) * reach * 0.8, size * random.range(0.16, 0.3))
    }
    return out
  },
  fibre: (random, size) => {
    const reach = size * 7
    const bend = () => n(random.range(-190, 190))
    const d = `M${n(-reach)} ${bend()}C${n(-reach / 3)} ${bend()} ${n(reach / 3)} ${bend()} ${n(reach)} ${bend()}`
    const width = size * random.range(0.18, 0.3)
    return shadow(stroke(d, '#000', width)) + stroke(d, '#dedede', width) + stroke(d, '#828282', width * 0.68)
  },
}
