import { box, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

/** A plastic stacking crate. */
export const crate: Drawing = (ink) => {
  const { body } = ink
  const edge = { stroke: body.deep, width: 4 }
  const ribs = [-120, -60, 0, 60, 120]
    .map(
      (x) =>
        stroke(`M${x} -20L${x * 0.96} 116`, body.deep, 8, { opacity: 0.45 }) +
        stroke(`M${x + 5} -20L${x * 0.96 + 5} 116`, body.light, 3, { opacity: 0.7 }),
    )
    .join('')
  return (
    path('M-184 -64L-120 -132H120L184 -64Z', body.deep, edge) +
    path('M-160 -66L-112 -118H112L160 -66Z', body.dark) +
    path('M-180 -40L-160 130H160L180 -40Z', ink.slope(body), edge) +
    ribs +
    box(-194, -72, 388, 46, 8, ink.tube(body, 'x'), edge) +
    box(-58, -4, 116, 30, 14, body.deep) +
    box(-40, 60, 80, 40, 3, '#f2efe6', { opacity: 0.9 })
  )
}
