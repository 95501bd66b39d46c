import { box, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const hammer: Drawing = (ink) => {
  const { body, steel, dark } = ink
  const mallet = ink.random.chance(0.3)
  const head = mallet
    ? box(74, -92, 78, 184, 12, ink.tube(body, 'y'), { stroke: body.deep, width: 3 })
    : box(86, -104, 56, 66, 6, ink.tube(steel, 'y'), { stroke: steel.deep, width: 3 }) +
      box(80, -112, 68, 20, 5, ink.tube(steel, 'y'), { stroke: steel.deep, width: 2 }) +
      path('M86 -40H142V28C140 62 128 92 96 112L78 104C98 80 92 60 90 28Z', ink.tube(steel, 'y'), { stroke: steel.deep, width: 3 })
  return (
    box(-40, -14, 140, 28, 6, ink.tube(mallet ? dark : steel, 'x')) +
    path('M-190 -24C-198 -10 -198 10 -190 24C-150 34 -60 22 20 24V-24C-60 -22 -150 -34 -190 -24Z', ink.tube(body, 'x'), {
      stroke: body.deep,
      width: 3,
    }) +
    [-160, -136, -112, -88].map((x) => stroke(`M${x} -18L${x + 14} 18`, body.deep, 5, { opacity: 0.5 })).join('') +
    head
  )
}
