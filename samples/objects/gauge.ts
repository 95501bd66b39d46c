import { box, circle, path, regular, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const gauge: Drawing = (ink) => {
  const { body, steel } = ink
  const needle = ink.random.range(-120, 120)
  const ticks = Array.from({ length: 31 }, (_, i) => {
    const long = i % 5 === 0
    return stroke(`M0 ${long ? -78 : -88}V-100`, '#2a2d31', long ? 4 : 2, { turn: -135 + i * 9, cap: 'butt' })
  }).join('')
  return (
    box(-20, 120, 40, 40, 3, ink.tube(steel, 'y'), { stroke: steel.deep, width: 2 }) +
    `<g transform="translate(0 158)">${path(regular(6, 34), ink.tube(steel, 'y'), { stroke: steel.deep, width: 2 })}</g>` +
    circle(0, -20, 150, ink.ball(body), { stroke: body.deep, width: 4 }) +
    circle(0, -20, 120, '#f6f5ef', { stroke: body.deep, width: 5 }) +
    `<g transform="translate(0 -20)">${ticks}<path d="M-85 -85A120 120 0 0 1 85 -85" fill="none" stroke="#9aa0a6" stroke-width="3" opacity=".5"/>${path('M-6 22L-2 -84H2L6 22Z', '#c2321f', { turn: needle })}</g>` +
    circle(0, -20, 13, ink.ball(steel)) +
    path('M-92 -86A112 112 0 0 1 -10 -130C-50 -106 -74 -76 -84 -34Z', '#ffffff', { opacity: 0.35 })
  )
}
