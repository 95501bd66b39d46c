import type { Thing } from '@kensa/models/builtin/concepts'
import { cameraTransform, lamp } from './camera.ts'
import { openInk } from './ink.ts'
import { instrumentStrip, microscopeField } from './microscope.ts'
import { drawings, type SolidThing } from './objects/registry.ts'
import { clutter } from './places/clutter.ts'
import { surfaces } from './places/registry.ts'
import { openRandom, type Random } from './random.ts'
import { isParticle, type SceneObject, type SceneSpec } from './scene-spec.ts'
import { shadesOf } from './shades.ts'
import { at, n } from './shapes.ts'

export const sceneWidth = 1280
export const sceneHeight = 960

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

/** The scene as SVG. `seed` fixes what lies where and how it is painted, `view` the camera and the light. */
export function sceneSvg(spec: SceneSpec, seed: number | string, view: number, width: number): string {
  const random = openRandom(`layout/${seed}`)
  const moment = openRandom(`view/${seed}/${view}`)
  const camera = cameraTransform(moment.fork('camera'))
  const frame = (content: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.round((width * sceneHeight) / sceneWidth)}" viewBox="-640 -480 1280 960">${content}</svg>`
  if (spec.place === 'microscope' || isParticle(spec.main.thing)) {
    const field = microscopeField(spec.main.thing, random.fork('field'))
    return frame(`<g transform="${camera}">${field}</g>${lamp(moment.fork('lamp'))}${instrumentStrip(random.fork('strip'))}`)
  }
  const surface = surfaces[spec.place](random.fork('surface'))
  const corners = shuffle(random.fork('corners'), [
    [-460, -320],
    [460, -320],
    [-460, 320],
    [460, 320],
  ] as const)
  const small = spec.distractors
    .map((object, i) => {
      const [x, y] = corners[i] ?? [0, 0]
      const own = random.fork(`distractor${i}`)
      const draw = drawn(object, spec, own, `d${i}_`)
      return at(x + own.normal() * 24, y + own.normal() * 20, draw.svg, draw.turn, own.range(0.5, 0.66))
    })
    .join('')
  const own = random.fork('main')
  const main = drawn(spec.main, spec, own, 'm_')
  const scale = scales[spec.size] * own.range(0.95, 1.05)
  const placed = at(own.normal() * 40, own.normal() * 26, main.svg, main.turn, scale)
  return frame(
    `${shadowFilter(moment)}<g transform="${camera}">${surface}${clutter(random.fork('clutter'))}${small}${placed}</g>${lamp(moment.fork('lamp'))}`,
  )
}

function drawn(object: SceneObject, spec: SceneSpec, random: Random, prefix: string): { svg: string; turn: number } {
  const ink = openInk(prefix, shadesOf(object.finish ?? 'steel', random.fork('paint')), spec.style, random.fork('ink'))
  const flip = object.thing !== 'nameplate' && random.chance(0.5) ? -1 : 1
  const turn = lying.has(object.thing) ? random.range(0, 360) : random.normal() * 7
  const svg = drawings[object.thing as SolidThing](ink)
  const rust = object.rusty ? rustOver(prefix, random) : null
  return {
    svg: `<defs>${ink.defs()}${rust ?? ''}</defs><g filter="url(#lift)"><g transform="scale(${flip} 1)"${rust ? ` filter="url(#${prefix}rust)"` : ''}>${svg}</g></g>`,
    turn,
  }
}

/** Brown blotches on the thing itself and nowhere else. */
function rustOver(prefix: string, random: Random): string {
  return (
    `<filter id="${prefix}rust" x="-0.05" y="-0.05" width="1.1" height="1.1"><feTurbulence type="fractalNoise" baseFrequency="${n(random.range(0.02, 0.035))}" numOctaves="4" seed="${random.int(1, 999)}" result="noise"/>` +
    '<feColorMatrix in="noise" values="0 0 0 0 0.42 0 0 0 0 0.19 0 0 0 0 0.07 0 5.5 0 0 -2.55" result="blotch"/>' +
    '<feComposite in="blotch" in2="SourceAlpha" operator="in" result="spots"/><feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="spots"/></feMerge></filter>'
  )
}

/** A soft shadow that falls away from the lamp. */
function shadowFilter(moment: Random): string {
  const angle = moment.range(0.2, Math.PI - 0.2)
  const reach = moment.range(9, 20)
  return (
    '<filter id="lift" x="-0.2" y="-0.2" width="1.4" height="1.4"><feGaussianBlur in="SourceAlpha" stdDeviation="9" result="soft"/>' +
    `<feOffset in="soft" dx="${n(reach * Math.cos(angle))}" dy="${n(reach * Math.sin(angle))}" result="cast"/>` +
    '<feComponentTransfer in="cast" result="shade"><feFuncA type="linear" slope="0.5"/></feComponentTransfer>' +
    '<feMerge><feMergeNode in="shade"/><feMergeNode in="SourceGraphic"/></feMerge></filter>'
  )
}

function shuffle<T>(random: Random, items: readonly T[]): T[] {
  const left = [...items]
  const out: T[] = []
  while (left.length) out.push(...left.splice(random.int(0, left.length - 1), 1))
  return out
}
