import { box, circle, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

/** A pleated face mask or a respirator cup with a valve. */
export const mask: Drawing = (ink) => {
  const { body, steel } = ink
  const straps =
    stroke('M-146 -60C-216 -50 -216 60 -146 66M146 -60C216 -50 216 60 146 66', '#e6e8ea', 9) +
    stroke('M-146 -60C-216 -50 -216 60 -146 66M146 -60C216 -50 216 60 146 66', '#9aa0a6', 2)
  const edge = { stroke: body.deep, width: 4 }
  if (ink.random.chance(0.5))
    return (
      straps +
      path('M-152 -84C-60 -112 60 -112 152 -84V70C100 120 -100 120 -152 70Z', ink.slope(body), edge) +
      [-46, -8, 30]
        .map(
          (y) =>
            stroke(`M-148 ${y}C-60 ${y + 18} 60 ${y + 18} 148 ${y}`, body.deep, 5, { opacity: 0.65 }) +
            stroke(`M-146 ${y + 9}C-60 ${y + 27} 60 ${y + 27} 146 ${y + 9}`, body.shine, 4, { opacity: 0.5 }),
        )
        .join('') +
      stroke('M-60 -92C-20 -100 20 -100 60 -92', steel.base, 9)
    )
  return (
    straps +
    path('M-150 -20C-140 -90 -60 -136 0 -140C60 -136 140 -90 150 -20C156 70 80 132 0 134C-80 132 -156 70 -150 -20Z', ink.ball(body), edge) +
    stroke('M-134 -30C-60 -60 60 -60 134 -30M-140 44C-60 70 60 70 140 44', body.dark, 5, { opacity: 0.6 }) +
    box(-50, -14, 100, 84, 18, ink.slope(steel), { stroke: steel.deep, width: 3 }) +
    circle(0, 28, 24, steel.dark) +
    stroke('M-50 -118C-20 -130 20 -130 50 -118', steel.base, 9)
  )
}
