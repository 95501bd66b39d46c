import { box, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const toolbox: Drawing = (ink) => {
  const { body, dark, steel } = ink
  const edge = { stroke: body.deep, width: 4 }
  return (
    path(
      'M-84 -70V-106C-84 -126 -74 -134 -56 -134H56C74 -134 84 -126 84 -106V-70H58V-98C58 -106 54 -108 48 -108H-48C-54 -108 -58 -106 -58 -98V-70Z',
      ink.slope(dark),
    ) +
    path('M-190 -20L-164 -76H164L190 -20Z', ink.slope(body), edge) +
    box(-190, -22, 380, 152, 10, ink.slope(body), edge) +
    box(-190, -22, 380, 14, 3, body.deep, { opacity: 0.7 }) +
    [-118, 82].map((x) => box(x, -40, 36, 56, 5, ink.slope(steel), { stroke: steel.deep, width: 3 })).join('') +
    box(-60, 34, 120, 50, 6, body.dark) +
    stroke('M-160 -66H160', body.shine, 5, { opacity: 0.6 }) +
    box(-190, 112, 380, 18, 6, body.deep, { opacity: 0.6 })
  )
}
