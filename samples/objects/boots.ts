import { box, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

/** A pair of safety boots, from the side. */
export const boots: Drawing = (ink) => {
  const { body, dark, steel } = ink
  const boot =
    path('M-70 -120H36C40 -60 44 -20 60 0C104 14 140 30 144 84H-76C-84 20 -78 -60 -70 -120Z', ink.slope(body), {
      stroke: body.deep,
      width: 4,
    }) +
    path('M84 18C120 30 142 44 144 84H78C70 60 72 36 84 18Z', ink.ball(dark)) +
    path('M-82 82H150V104C150 112 144 116 136 116H-20L-26 106H-44L-50 116H-74C-82 116 -84 110 -84 104Z', ink.slope(dark)) +
    box(-74, -134, 114, 26, 10, ink.slope(dark)) +
    [-84, -56, -28, -2].map((y, i) => stroke(`M${4 + i * 5} ${y}L${38 + i * 5} ${y + 12}`, steel.shine, 7)).join('') +
    stroke('M-58 -96C-64 -30 -66 20 -62 70', body.shine, 6, { opacity: 0.5 })
  return `<g transform="translate(36 -44) scale(0.96)">${boot}</g><g transform="translate(-56 52)">${boot}</g>`
}
