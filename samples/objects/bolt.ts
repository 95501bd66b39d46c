import { box, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const bolt: Drawing = (ink) => {
  const { body } = ink
  const edge = { stroke: body.deep, width: 3 }
  const length = ink.random.range(210, 280)
  const turns = Math.floor((length - 60) / 13)
  const thread = Array.from({ length: turns }, (_, i) => {
    const x = -70 + 60 + i * 13
    return (
      stroke(`M${x} -35L${x + 7} 35`, body.deep, 4, { opacity: 0.75 }) +
      stroke(`M${x + 4} -34L${x + 11} 34`, body.shine, 2, { opacity: 0.5 })
    )
  }).join('')
  return (
    box(-80, -34, length, 68, 5, ink.tube(body, 'x'), edge) +
    thread +
    box(-96, -84, 20, 168, 5, ink.tube(body, 'x'), edge) +
    path('M-168 -58L-152 -72H-96V72H-152L-168 58Z', ink.tube(body, 'x'), edge) +
    stroke('M-164 -26H-98M-164 28H-98', body.deep, 3, { opacity: 0.8 })
  )
}
