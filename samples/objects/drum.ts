import { box, ellipse, path } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const drum: Drawing = (ink) => {
  const { body, steel, dark } = ink
  const edge = { stroke: body.deep, width: 4 }
  const hoop = (y: number) =>
    path(`M-126 ${y}C-80 ${y + 36} 80 ${y + 36} 126 ${y}V${y + 18}C80 ${y + 54} -80 ${y + 54} -126 ${y + 18}Z`, ink.tube(body, 'y'), {
      stroke: body.deep,
      width: 2,
    })
  return (
    path('M-120 -140V142C-80 184 80 184 120 142V-140Z', ink.tube(body, 'y'), edge) +
    hoop(-60) +
    hoop(36) +
    ellipse(0, -142, 124, 44, ink.slope(body), edge) +
    ellipse(0, -142, 106, 34, body.dark, { opacity: 0.6 }) +
    ellipse(-46, -146, 20, 8, ink.slope(steel)) +
    ellipse(54, -134, 12, 5, ink.slope(steel)) +
    box(-42, -4, 84, 44, 4, '#f2efe6', { opacity: 0.9 }) +
    box(-34, 6, 46, 8, 2, dark.base, { opacity: 0.7 }) +
    box(-34, 22, 66, 6, 2, dark.base, { opacity: 0.5 })
  )
}
