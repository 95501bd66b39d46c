import { circle, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const pliers: Drawing = (ink) => {
  const { body, steel } = ink
  const open = ink.random.range(6, 15)
  const handle =
    'M34 -6C-10 -20 -40 -64 -100 -68C-150 -70 -186 -54 -194 -38C-198 -26 -188 -18 -176 -22C-140 -40 -104 -40 -78 -28C-44 -12 -20 14 20 20Z'
  const jaw = 'M10 -10C40 -40 70 -44 100 -36L182 -10C192 -6 192 0 184 0L92 2C60 10 40 20 14 18Z'
  const half = (flip: 1 | -1) =>
    `<g transform="scale(1 ${flip}) rotate(${open.toFixed(1)})">` +
    path(handle, ink.slope(body), { stroke: body.deep, width: 3 }) +
    stroke('M-176 -34C-140 -56 -100 -54 -70 -42', body.shine, 5, { opacity: 0.6 }) +
    '</g>' +
    `<g transform="scale(1 ${flip}) rotate(${(-open * 0.6).toFixed(1)})">` +
    path(jaw, ink.slope(steel), { stroke: steel.deep, width: 3 }) +
    stroke('M104 -6H172', steel.deep, 4, { opacity: 0.6 }) +
    '</g>'
  return half(1) + half(-1) + circle(32, 0, 24, ink.ball(steel), { stroke: steel.deep, width: 3 }) + circle(32, 0, 9, steel.dark)
}
