import { box, circle, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const valve: Drawing = (ink) => {
  const { body, steel } = ink
  const edge = { stroke: body.deep, width: 3 }
  const spokes = ink.random.pick([4, 5, 6])
  const wheel = Array.from({ length: spokes }, (_, i) => stroke('M0 0V-84', body.base, 13, { turn: (i * 360) / spokes })).join('')
  const flange = (x: number) => box(x, 34, 26, 132, 5, ink.tube(body, 'x'), edge)
  return (
    box(-150, 62, 300, 76, 6, ink.tube(body, 'x'), edge) +
    circle(0, 100, 66, ink.ball(body), edge) +
    flange(-172) +
    flange(146) +
    box(-34, 8, 68, 46, 6, ink.tube(body, 'y'), edge) +
    box(-11, -60, 22, 80, 3, ink.tube(steel, 'y'), { stroke: steel.deep, width: 2 }) +
    `<g transform="translate(0 -74) scale(1 0.72)">${wheel}${circle(0, 0, 96, 'none', { stroke: body.deep, width: 26 })}${circle(0, 0, 96, 'none', { stroke: body.base, width: 20 })}${path('M-78 -58A97 97 0 0 1 40 -88', 'none', { stroke: body.shine, width: 6, cap: 'round', opacity: 0.8 })}${circle(0, 0, 24, ink.ball(steel), { stroke: steel.deep, width: 3 })}</g>`
  )
}
