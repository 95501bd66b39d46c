import { path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const goggles: Drawing = (ink) => {
  const { body, dark } = ink
  const frame =
    'M-180 -30C-184 -74 -150 -86 0 -86C150 -86 184 -74 180 -30L176 20C170 66 130 84 90 80C50 76 34 40 0 40C-34 40 -50 76 -90 80C-130 84 -170 66 -176 20Z'
  const lens =
    'M-152 -26C-154 -56 -130 -62 0 -62C130 -62 154 -56 152 -26L148 14C144 44 116 58 88 54C58 50 40 14 0 14C-40 14 -58 50 -88 54C-116 58 -144 44 -148 14Z'
  return (
    path(
      'M-172 -40C-220 -120 -120 -160 0 -160C120 -160 220 -120 172 -40L160 -56C190 -110 110 -132 0 -132C-110 -132 -190 -110 -160 -56Z',
      ink.slope(dark),
    ) +
    path(frame, ink.slope(body), { stroke: body.deep, width: 4 }) +
    path(lens, '#cfe4ea', { stroke: body.deep, width: 5, opacity: 0.85 }) +
    path('M-136 -44L-70 -50L-110 30C-130 24 -138 8 -138 -6ZM-40 -52H-10L-48 10L-66 22Z', '#ffffff', { opacity: 0.55 }) +
    path('M40 -52L120 -44L84 34L62 16Z', '#ffffff', { opacity: 0.25 }) +
    stroke('M-160 -66C-100 -76 100 -76 160 -66', body.shine, 5, { opacity: 0.6 })
  )
}
