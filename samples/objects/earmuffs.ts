import { ellipse, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const earmuffs: Drawing = (ink) => {
  const { body, dark } = ink
  const cup = (flip: 1 | -1) =>
    `<g transform="scale(${flip} 1)">${ellipse(112, 76, 30, 84, ink.slope(dark))}${ellipse(146, 76, 46, 88, ink.ball(body), { stroke: body.deep, width: 4 })}${ellipse(154, 76, 22, 52, 'none', { stroke: body.dark, width: 5, opacity: 0.7 })}</g>`
  const band = 'M-138 60C-170 -190 170 -190 138 60'
  return (
    stroke(band, dark.deep, 34) +
    stroke(band, body.base, 22) +
    stroke('M-132 0C-140 -140 60 -160 110 -70', body.shine, 5, { opacity: 0.7 }) +
    cup(1) +
    cup(-1)
  )
}
