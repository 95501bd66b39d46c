import { box, disc, path, regular, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const wrench: Drawing = (ink) => {
  const { body } = ink
  const ringEnd = ink.random.chance(0.6)
  const edge = { stroke: body.deep, width: 3 }
  const jaw = 'M88 -34C100 -72 140 -84 176 -70L146 -34C136 -20 136 20 146 34L176 70C140 84 100 72 88 34Z'
  const tail = ringEnd
    ? path(`${disc(56, -142)}${shift(regular(12, 31), -142)}`, ink.slope(body), edge)
    : path(jaw, ink.slope(body), { ...edge, turn: 180 })
  return (
    path('M-112 -27C-60 -20 50 -20 100 -30L100 30C50 20 -60 20 -112 27Z', ink.tube(body, 'x'), edge) +
    tail +
    path(jaw, ink.slope(body), edge) +
    box(-78, -8, 144, 16, 8, body.dark, { opacity: 0.75 }) +
    stroke('M-70 -4H58', body.light, 2, { opacity: 0.6 }) +
    stroke('M150 -40C138 -22 138 22 150 40', ink.steel.light, 7, { opacity: 0.85 })
  )
}

const shift = (d: string, dx: number) => d.replace(/([ML])(-?[\d.]+) /g, (_, c: string, x: string) => `${c}${(Number(x) + dx).toFixed(2)} `)
