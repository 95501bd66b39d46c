import { path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const helmet: Drawing = (ink) => {
  const { body } = ink
  return (
    path('M-150 62C-154 -40 -104 -126 0 -128C104 -126 154 -40 150 62Z', ink.ball(body), { stroke: body.deep, width: 4 }) +
    path('M-24 -132C-30 -60 -30 0 -28 62H28C30 0 30 -60 24 -132C10 -140 -10 -140 -24 -132Z', ink.tube(body, 'y'), {
      stroke: body.dark,
      width: 3,
    }) +
    stroke('M-84 -96C-104 -50 -108 0 -108 56M84 -96C104 -50 108 0 108 56', body.dark, 7, { opacity: 0.6 }) +
    path(
      'M-196 66C-190 44 -164 46 -140 52C-60 66 60 66 140 52C164 46 190 44 196 66C190 96 120 112 0 112C-120 112 -190 96 -196 66Z',
      ink.slope(body),
      {
        stroke: body.deep,
        width: 4,
      },
    ) +
    stroke('M-120 -20C-106 -76 -74 -102 -46 -110', body.shine, 12, { opacity: 0.75 }) +
    stroke('M-176 72C-120 92 120 92 176 72', body.shine, 5, { opacity: 0.6 })
  )
}
