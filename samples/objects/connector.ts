import { box, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

/** A multi-pin plug with its cable ends. */
export const connector: Drawing = (ink) => {
  const { body, dark } = ink
  const columns = ink.random.int(4, 6)
  const step = 250 / columns
  const pins = Array.from({ length: columns * 2 }, (_, i) => {
    const x = -125 + step * (i % columns) + step / 2 - 15
    const y = i < columns ? -34 : 22
    return box(x, y, 30, 36, 4, dark.deep) + box(x + 9, y + 8, 12, 20, 2, '#d6b655')
  }).join('')
  const wires = Array.from({ length: columns }, (_, i) => {
    const x = -125 + step * i + step / 2
    const d = `M${x.toFixed(1)} -80C${x.toFixed(1)} -130 ${(x * 0.5).toFixed(1)} -140 ${(x * 0.45).toFixed(1)} -196`
    return stroke(d, dark.base, 17) + stroke(d, dark.light, 4, { opacity: 0.7 })
  }).join('')
  return (
    wires +
    box(-120, -100, 240, 50, 8, ink.slope(body), { stroke: body.deep, width: 3 }) +
    box(-160, -70, 320, 168, 16, ink.slope(body), { stroke: body.deep, width: 4 }) +
    box(-138, -50, 276, 126, 8, body.dark) +
    pins +
    box(-46, 94, 92, 34, 8, ink.tube(body, 'y'), { stroke: body.deep, width: 3 }) +
    stroke('M-148 -60H148', body.shine, 4, { opacity: 0.7 })
  )
}
