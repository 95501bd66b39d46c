import { box, circle, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const extinguisher: Drawing = (ink) => {
  const { body, dark, steel } = ink
  return (
    stroke('M18 -136C110 -150 124 -60 116 40', dark.base, 20) +
    stroke('M22 -140C106 -152 120 -66 112 30', dark.light, 4, { opacity: 0.6 }) +
    path('M102 30H130L140 100H94Z', ink.slope(dark)) +
    path(
      'M-80 -50C-80 -94 -40 -112 0 -112C40 -112 80 -94 80 -50V168C80 184 70 190 56 190H-56C-70 190 -80 184 -80 168Z',
      ink.tube(body, 'y'),
      {
        stroke: body.deep,
        width: 4,
      },
    ) +
    box(-22, -140, 44, 38, 5, ink.tube(steel, 'y'), { stroke: steel.deep, width: 2 }) +
    path('M-96 -176L30 -160V-140H-20L-96 -158Z', ink.slope(dark)) +
    path('M-100 -140L-20 -134V-116H-40Z', ink.slope(dark)) +
    circle(30, -124, 15, '#f4f4ee', { stroke: dark.base, width: 4 }) +
    box(-58, 0, 116, 92, 5, '#f2efe6', { opacity: 0.92 }) +
    box(-46, 14, 92, 16, 2, body.dark) +
    [44, 58, 72].map((y) => box(-46, y, 92, 5, 2, '#6b6f75', { opacity: 0.7 })).join('')
  )
}
