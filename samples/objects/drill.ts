import { box, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const drill: Drawing = (ink) => {
  const { body, steel, dark } = ink
  return (
    box(132, -58, 74, 10, 2, ink.tube(steel, 'x'), { stroke: steel.deep, width: 1.5 }) +
    path('M84 -84L128 -70L138 -60V-46L128 -36L84 -22Z', ink.tube(dark, 'x')) +
    path(
      'M-150 -72C-150 -102 -130 -112 -100 -112H60C80 -112 90 -100 92 -84V-22C88 -8 70 -2 44 0L-60 6C-110 6 -150 -8 -150 -40Z',
      ink.tube(body, 'x'),
      {
        stroke: body.deep,
        width: 3,
      },
    ) +
    path('M-104 2C-96 40 -98 70 -108 106H-34C-30 70 -20 40 -10 4Z', ink.slope(dark)) +
    path('M-10 6C-4 26 -10 44 -26 50L-30 30Z', ink.slope(body), { stroke: body.deep, width: 2 }) +
    box(-134, 100, 130, 64, 12, ink.slope(body), { stroke: body.deep, width: 3 }) +
    box(-122, 116, 106, 14, 5, dark.base, { opacity: 0.7 }) +
    [-130, -116, -102].map((x) => stroke(`M${x} -86V-34`, body.deep, 5, { opacity: 0.7 })).join('') +
    box(-70, -82, 110, 30, 8, dark.base, { opacity: 0.8 }) +
    stroke('M-110 -104H50', body.shine, 5, { opacity: 0.6 })
  )
}
