import { box, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const screwdriver: Drawing = (ink) => {
  const { body, steel, dark } = ink
  const long = ink.random.range(0.85, 1.1)
  const flatTip = ink.random.chance(0.5)
  const end = 40 + 150 * long
  return (
    box(18, -9, end - 30, 18, 3, ink.tube(steel, 'x'), { stroke: steel.deep, width: 2 }) +
    path(
      flatTip
        ? `M${end - 16} -9L${end + 6} -13L${end + 12} -5V5L${end + 6} 13L${end - 16} 9Z`
        : `M${end - 16} -9L${end + 8} -4L${end + 14} 0L${end + 8} 4L${end - 16} 9Z`,
      ink.slope(steel),
      { stroke: steel.deep, width: 2 },
    ) +
    box(4, -20, 24, 40, 6, ink.tube(dark, 'x')) +
    path(
      'M-182 -30C-198 -18 -198 18 -182 30C-168 42 -148 44 -110 42C-70 40 -44 26 -20 30C-8 32 2 30 8 26V-26C2 -30 -8 -32 -20 -30C-44 -26 -70 -40 -110 -42C-148 -44 -168 -42 -182 -30Z',
      ink.tube(body, 'x'),
      {
        stroke: body.deep,
        width: 3,
      },
    ) +
    [-22, 0, 22].map((y) => stroke(`M-160 ${y}H-70`, body.deep, 6, { opacity: 0.55 })).join('') +
    stroke('M-164 -32C-120 -36 -80 -30 -56 -22', body.shine, 5, { opacity: 0.7 })
  )
}
