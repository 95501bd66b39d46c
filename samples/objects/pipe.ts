import { box, ellipse, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

/** A pipe elbow with two flanges. */
export const pipe: Drawing = (ink) => {
  const { body } = ink
  const edge = { stroke: body.deep, width: 4 }
  return (
    path('M-170 10H-50C20 10 60 50 60 120V180H180V120C180 -20 80 -110 -50 -110H-170Z', ink.slope(body), edge) +
    stroke('M-160 -84H-50C60 -84 150 -10 154 110', body.shine, 16, { opacity: 0.55 }) +
    stroke('M-160 -4H-50C30 -4 74 40 74 120', body.deep, 14, { opacity: 0.5 }) +
    box(-196, -132, 44, 166, 8, ink.tube(body, 'x'), edge) +
    box(38, 150, 166, 44, 8, ink.tube(body, 'y'), edge) +
    ellipse(-174, -100, 8, 12, body.deep) +
    ellipse(-174, 2, 8, 12, body.deep) +
    ellipse(66, 172, 12, 8, body.deep) +
    ellipse(176, 172, 12, 8, body.deep)
  )
}
