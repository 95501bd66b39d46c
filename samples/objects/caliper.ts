import { box, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const caliper: Drawing = (ink) => {
  const { body, steel, dark } = ink
  const open = ink.random.range(10, 70)
  const marks = Array.from({ length: 34 }, (_, i) =>
    stroke(`M${-150 + i * 10} 12v${i % 5 ? -9 : -16}`, steel.deep, 1.6, { cap: 'butt' }),
  ).join('')
  const jaw = (x: number, flip: 1 | -1) =>
    `<g transform="translate(${x.toFixed(1)} 0) scale(${flip} 1)">${path('M0 -16H-34L-40 -30L-8 -92L0 -92Z', ink.slope(steel), { stroke: steel.deep, width: 2 })}${path('M0 16H-40C-40 60 -24 104 0 128Z', ink.slope(steel), { stroke: steel.deep, width: 2 })}</g>`
  const slider = -150 + open
  return (
    box(-156, -20, 350, 40, 4, ink.slope(steel), { stroke: steel.deep, width: 2 }) +
    marks +
    jaw(-148, 1) +
    jaw(slider, -1) +
    box(slider, -40, 168, 82, 10, ink.slope(body), { stroke: body.deep, width: 3 }) +
    box(slider + 16, -24, 84, 38, 5, '#b9c6b2', { stroke: dark.deep, width: 3 }) +
    [0, 1, 2, 3].map((i) => stroke(`M${slider + 28 + i * 17} -16v22m0 -11h8m0 -11v22`, '#26302a', 3.4, { cap: 'butt' })).join('') +
    box(slider + 112, -22, 40, 14, 6, dark.base) +
    box(slider + 112, 4, 40, 14, 6, dark.base)
  )
}
