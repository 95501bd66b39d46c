import { cameraTransform, lamp } from './camera.ts'
import { instrumentStrip, microscopeInks } from './microscope.ts'
import { type PlacedObject, placeObjects, placeParticles } from './place-objects.ts'
import { clutter } from './places/clutter.ts'
import { surfaces } from './places/registry.ts'
import type { Surface } from './places/surface.ts'
import { openRandom, type Random } from './random.ts'
import { isParticle, type SceneSpec } from './scene-spec.ts'
import { n } from './shapes.ts'

export const sceneWidth = 1280
export const sceneHeight = 960

/** The scene as SVG. `seed` fixes what lies where and how it is painted, `view` the camera and the light; `ground` replaces the place. */
export function sceneSvg(spec: SceneSpec, seed: number | string, view: number, width: number, ground?: Surface): string {
  const random = openRandom(`layout/${seed}`)
  const moment = openRandom(`view/${seed}/${view}`)
  const camera = cameraTransform(moment.fork('camera'))
  if (spec.place === 'microscope' || isParticle(spec.main.thing)) {
    const field = placeParticles(spec, random)
    const content = `${microscopeInks}${field.ground}${joined(field.objects)}`
    return frame(width, `<g transform="${camera}">${content}</g>${lamp(moment.fork('lamp'))}${instrumentStrip(random.fork('strip'))}`)
  }
  const surface = (ground ?? surfaces[spec.place])(random.fork('surface'))
  const things = joined(placeObjects(spec, random))
  return frame(
    width,
    `${shadowFilter(moment)}<g transform="${camera}">${surface}${clutter(random.fork('clutter'))}${things}</g>${lamp(moment.fork('lamp'))}`,
  )
}

/** The same scene with each object in one colour of its own, `colourOf(i)`, on black: what is seen of each, to the pixel. */
export function silhouettesSvg(spec: SceneSpec, seed: number | string, view: number, width: number, colourOf: (i: number) => string) {
  const camera = cameraTransform(openRandom(`view/${seed}/${view}`).fork('camera'))
  const objects = placeObjects(spec, openRandom(`layout/${seed}`))
  const inkless = '<filter id="lift"><feMerge><feMergeNode in="SourceGraphic"/></feMerge></filter>'
  const painted = objects.map(
    ({ svg }, i) =>
      `<filter id="only${i}" x="-0.2" y="-0.2" width="1.4" height="1.4" color-interpolation-filters="sRGB"><feColorMatrix in="SourceAlpha" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 12 -8" result="solid"/><feFlood flood-color="${colourOf(i)}"/><feComposite operator="in" in2="solid"/></filter><g filter="url(#only${i})">${svg}</g>`,
  )
  const strip = isParticle(spec.main.thing) ? '<rect x="-640" y="424" width="1280" height="56" fill="#000"/>' : ''
  const black = '<rect x="-2000" y="-2000" width="4000" height="4000" fill="#000"/>'
  return { objects, svg: frame(width, `${inkless}${microscopeInks}${black}<g transform="${camera}">${painted.join('')}</g>${strip}`) }
}

export const joined = (objects: readonly PlacedObject[]) => objects.map(({ svg }) => svg).join('')

export const frame = (width: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.round((width * sceneHeight) / sceneWidth)}" viewBox="-640 -480 1280 960">${content}</svg>`

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
