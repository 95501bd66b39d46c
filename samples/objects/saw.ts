import { type Point, path, polygon, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const saw: Drawing = (ink) => {
  const { body, steel } = ink
  const teeth: Point[] = []
  for (let x = 190; x >= -76; x -= 14) teeth.push([x, 34 + (190 - x) * 0.06], [x - 5, 46 + (190 - x) * 0.06])
  return (
    path(polygon([[-80, -54], [186, 4], ...teeth]), ink.slope(steel), { stroke: steel.deep, width: 2 }) +
    stroke('M-60 -36L160 12', steel.shine, 4, { opacity: 0.7 }) +
    path(
      'M-64 -70C-90 -84 -140 -88 -164 -66C-196 -36 -202 24 -184 62C-178 76 -164 84 -150 82L-72 74C-58 72 -56 58 -64 50C-74 40 -72 20 -62 6ZM-106 -36C-92 -26 -94 18 -112 34C-126 46 -150 40 -154 18C-158 -8 -146 -36 -130 -42C-122 -45 -112 -42 -106 -36Z',
      ink.slope(body),
      { stroke: body.deep, width: 3 },
    ) +
    stroke('M-168 -40C-188 -10 -188 30 -174 58', body.shine, 5, { opacity: 0.55 })
  )
}
