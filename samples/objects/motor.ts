import { box, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const motor: Drawing = (ink) => {
  const { body, steel, dark } = ink
  const edge = { stroke: body.deep, width: 3 }
  const fins = Array.from({ length: 9 }, (_, i) => {
    const y = -78 + i * 20
    return stroke(`M-108 ${y}H74`, body.deep, 6, { opacity: 0.7 }) + stroke(`M-108 ${y + 5}H74`, body.light, 3, { opacity: 0.7 })
  }).join('')
  return (
    box(96, -14, 100, 28, 4, ink.tube(steel, 'x'), { stroke: steel.deep, width: 2 }) +
    box(-90, 96, 60, 48, 5, ink.slope(body), edge) +
    box(10, 96, 60, 48, 5, ink.slope(body), edge) +
    box(-124, -102, 214, 212, 20, ink.tube(body, 'x'), edge) +
    fins +
    box(-188, -92, 72, 192, 26, ink.tube(body, 'x'), edge) +
    box(76, -96, 34, 200, 10, ink.tube(body, 'x'), edge) +
    box(-66, -148, 96, 56, 8, ink.slope(body), edge) +
    box(-54, -136, 72, 32, 4, ink.slope(dark))
  )
}
