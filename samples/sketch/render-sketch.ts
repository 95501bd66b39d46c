import sharp from 'sharp'
import { microscopeInks } from '../microscope.ts'
import { placeObjects } from '../place-objects.ts'
import { whole } from '../places/surface.ts'
import { openRandom, type Random } from '../random.ts'
import { isParticle, type SceneSpec } from '../scene-spec.ts'
import { frame, joined } from '../scene-svg.ts'
import { at, n, stroke } from '../shapes.ts'

/**
 * A second renderer of the same scenes: drawn by hand with felt pens on paper. Hatched fills, trembling lines, no light, no shadow, no
 * place and no camera noise. Nothing is trained on it, so it tells how far a model carries beyond the pictures that it learned from.
 */
export async function renderSketch(spec: SceneSpec, seed: number | string, { view = 0, width = 1280 } = {}): Promise<Buffer> {
  return sharp(Buffer.from(sketchSvg(spec, seed, view, width)))
    .flatten({ background: '#fff' })
    .jpeg({ quality: 90 })
    .toBuffer()
}

export function sketchSvg(spec: SceneSpec, seed: number | string, view: number, width: number): string {
  const random = openRandom(`sketch/${seed}`)
  const moment = openRandom(`sketch-view/${seed}/${view}`)
  const things = joined(placeObjects({ ...spec, style: 'sketch' }, openRandom(`layout/${seed}`)))
  const tremble =
    `<filter id="tremble" x="-0.05" y="-0.05" width="1.1" height="1.1"><feTurbulence type="turbulence" baseFrequency="${n(random.range(0.012, 0.022))}" numOctaves="2" seed="${random.int(1, 999)}" result="noise"/>` +
    `<feDisplacementMap in="SourceGraphic" in2="noise" scale="${n(random.range(12, 22))}" xChannelSelector="R" yChannelSelector="G"/></filter>`
  const lift = '<filter id="lift"><feMerge><feMergeNode in="SourceGraphic"/></feMerge></filter>'
  const pose = `translate(${n(moment.normal() * 30)} ${n(moment.normal() * 24)}) rotate(${n(moment.normal() * 5)}) scale(${n(moment.range(0.88, 1.08))})`
  const inks = isParticle(spec.main.thing) ? penInks : microscopeInks
  return frame(width, `${lift}${tremble}${inks}${paper(random)}<g filter="url(#tremble)"><g transform="${pose}">${things}</g></g>`)
}

/** Particles in pencil: dark lines on a light body, the reverse of what the microscope shows. */
const penInks = ['semBall', 'semRod', 'semFace']
  .map(
    (id, i) =>
      `<pattern id="${id}" width="11" height="11" patternUnits="userSpaceOnUse" patternTransform="rotate(${30 + 25 * i})"><rect width="11" height="11" fill="#f4f3ee"/><rect width="4" height="11" fill="#8b8f94"/></pattern>`,
  )
  .join('')

/** White, cream, kraft or squared paper. */
function paper(random: Random): string {
  const sheet = random.pick(['#ffffff', '#fbf7ea', '#f3ead2', '#d8c3a0', '#eef3f7'])
  const ruling = random.pick(['none', 'none', 'lines', 'squares'])
  const step = random.range(44, 70)
  const lines: string[] = []
  for (let i = -24; ruling !== 'none' && i <= 24; i++) {
    lines.push(stroke(`M-1000 ${n(i * step)}H1000`, '#9db4c8', 2, { opacity: 0.6 }))
    if (ruling === 'squares') lines.push(stroke(`M${n(i * step)} -800V800`, '#9db4c8', 2, { opacity: 0.6 }))
  }
  const scribble = random.chance(0.4)
    ? at(random.range(-520, 520), random.pick([-410, 410]), stroke('M-60 0C-40 -30 -20 30 0 0S40 -30 60 0', '#4a4d55', 5))
    : ''
  return whole(sheet) + lines.join('') + scribble
}
