import type { Thing } from '@kensa/models/builtin/concepts'
import { type Ink, openInk } from './ink.ts'
import { microscopeField } from './microscope.ts'
import { drawings, type SolidThing } from './objects/registry.ts'
import { wornGloves, wornPlaces } from './objects/worker.ts'
import type { Random } from './random.ts'
import { isParticle, type SceneObject, type SceneSpec } from './scene-spec.ts'
import { shadesOf } from './shades.ts'
import { at, n } from './shapes.ts'

/** A thing in its place, as SVG; what comes later covers what came before. */
export type PlacedObject = { object: SceneObject; svg: string }

const lying: ReadonlySet<Thing> = new Set([
  'wrench',
  'screwdriver',
  'hammer',
  'pliers',
  'saw',
  'caliper',
  'gear',
  'bolt',
  'nut',
  'bearing',
  'spring',
  'connector',
])
const scales = { small: 1.3, medium: 1.65, large: 2 }

/** The microscope's picture: the ground, and each particle on it. */
export function placeParticles(spec: SceneSpec, random: Random): { ground: string; objects: PlacedObject[] } {
  const { ground, particles } = microscopeField(spec.main.thing, random.fork('field'))
  return { ground, objects: particles.map((svg) => ({ object: spec.main, svg })) }
}

/** Everything that lies or stands in a scene, of one layout: distractors first, then the main thing, then what a worker wears. */
export function placeObjects(spec: SceneSpec, random: Random): PlacedObject[] {
  if (isParticle(spec.main.thing)) return placeParticles(spec, random).objects
  const corners = shuffle(random.fork('corners'), [
    [-460, -320],
    [460, -320],
    [-460, 320],
    [460, 320],
  ] as const)
  const small = spec.distractors.map((object, i): PlacedObject => {
    const [x, y] = corners[i] ?? [0, 0]
    const own = random.fork(`distractor${i}`)
    const draw = drawn(object, spec, own, `d${i}_`)
    return { object, svg: at(x + own.normal() * 24, y + own.normal() * 20, draw.svg, draw.turn, own.range(0.5, 0.66)) }
  })
  const own = random.fork('main')
  const main = drawn(spec.main, spec, own, 'm_')
  const scale = scales[spec.size] * own.range(0.95, 1.05)
  const [x, y] = [own.normal() * 40, own.normal() * 26]
  const inPlace = (svg: string) => at(x, y, svg, main.turn, scale)
  const worn = spec.worn.map(
    (object, i): PlacedObject => ({ object, svg: inPlace(wornBy(object, spec, random.fork(`worn${i}`), `w${i}_`)) }),
  )
  return [...small, { object: spec.main, svg: inPlace(main.svg) }, ...worn]
}

function drawn(object: SceneObject, spec: SceneSpec, random: Random, prefix: string): { svg: string; turn: number } {
  const ink = inkOf(object, spec, random, prefix)
  const flip = object.thing !== 'nameplate' && random.chance(0.5) ? -1 : 1
  const turn = lying.has(object.thing) ? random.range(0, 360) : random.normal() * 7
  const svg = drawings[object.thing as SolidThing](ink)
  const rust = object.rusty ? rustOver(prefix, random) : null
  return {
    svg: `<defs>${ink.defs()}${rust ?? ''}</defs><g filter="url(#lift)"><g transform="scale(${flip} 1)"${rust ? ` filter="url(#${prefix}rust)"` : ''}>${svg}</g></g>`,
    turn,
  }
}

/** A worn thing in the coordinates of the figure that wears it. */
function wornBy(object: SceneObject, spec: SceneSpec, random: Random, prefix: string): string {
  const ink = inkOf(object, spec, random, prefix)
  if (object.thing === 'gloves') {
    const svg = wornGloves(ink)
    return `<defs>${ink.defs()}</defs>${svg}`
  }
  const place = wornPlaces[object.thing as keyof typeof wornPlaces]
  if (!place) throw new RangeError(`a worker can't wear a ${object.thing}`)
  const svg = drawings[object.thing as SolidThing](ink)
  return `<defs>${ink.defs()}</defs>${at(place.x, place.y, svg, random.normal() * 2, place.scale * random.range(0.94, 1.06))}`
}

const inkOf = (object: SceneObject, spec: SceneSpec, random: Random, prefix: string): Ink =>
  openInk(prefix, shadesOf(object.finish ?? 'steel', random.fork('paint')), spec.style, random.fork('ink'))

/** Brown blotches on the thing itself and nowhere else. */
function rustOver(prefix: string, random: Random): string {
  return (
    `<filter id="${prefix}rust" x="-0.05" y="-0.05" width="1.1" height="1.1"><feTurbulence type="fractalNoise" baseFrequency="${n(random.range(0.02, 0.035))}" numOctaves="4" seed="${random.int(1, 999)}" result="noise"/>` +
    '<feColorMatrix in="noise" values="0 0 0 0 0.42 0 0 0 0 0.19 0 0 0 0 0.07 0 5.5 0 0 -2.55" result="blotch"/>' +
    '<feComposite in="blotch" in2="SourceAlpha" operator="in" result="spots"/><feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="spots"/></feMerge></filter>'
  )
}

function shuffle<T>(random: Random, items: readonly T[]): T[] {
  const left = [...items]
  const out: T[] = []
  while (left.length) out.push(...left.splice(random.int(0, left.length - 1), 1))
  return out
}
