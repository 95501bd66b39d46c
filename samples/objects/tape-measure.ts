import { box, circle, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const tapeMeasure: Drawing = (ink) => {
  const { body, steel, dark } = ink
  const length = ink.random.range(60, 120)
  const marks = Array.from({ length: Math.floor(length / 10) }, (_, i) =>
    stroke(`M${78 + i * 10} 122v${i % 5 ? -10 : -18}`, '#33302a', 2, { cap: 'butt' }),
  ).join('')
  return (
    box(60, 92, length + 16, 32, 2, '#f0e6bd', { stroke: '#8d8560', width: 2 }) +
    marks +
    path(`M${74 + length} 86h10v52h-10Z`, ink.slope(steel), { stroke: steel.deep, width: 2 }) +
    path('M-140 130C-160 130 -168 116 -168 96V-20C-168 -98 -116 -148 -36 -148C48 -148 96 -96 96 -18V130Z', ink.slope(body), {
      stroke: body.deep,
      width: 4,
    }) +
    path('M-168 60C-150 96 -120 112 -80 112H96V130H-140C-160 130 -168 116 -168 96Z', ink.slope(dark)) +
    circle(-36, -14, 82, ink.slope(dark)) +
    circle(-36, -14, 66, ink.ball(body), { stroke: body.deep, width: 3 }) +
    stroke('M-66 -14h60M-36 -44v60', body.deep, 9, { opacity: 0.5 })
  )
}
