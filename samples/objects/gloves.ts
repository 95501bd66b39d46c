import { box, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const gloves: Drawing = (ink) => {
  const { body, dark } = ink
  const hand =
    'M-48 108L-56 20C-84 0 -100 -34 -96 -52C-92 -64 -78 -64 -70 -52L-50 -20L-50 -128C-50 -146 -24 -146 -24 -128L-20 -60L-14 -150C-12 -168 12 -168 12 -150L14 -60L22 -138C26 -154 48 -150 46 -134L42 -52L54 -104C60 -118 78 -112 76 -98L62 10L52 108Z'
  const glove =
    path(hand, ink.slope(body), { stroke: body.deep, width: 4 }) +
    stroke('M-36 -118V-40M0 -140L0 -40M34 -126L28 -40', body.shine, 7, { opacity: 0.45 }) +
    stroke('M-22 -56L-18 -20M14 -56L14 -20M42 -50L38 -16', body.deep, 4, { opacity: 0.7 }) +
    stroke('M-40 40C-10 56 30 54 50 38', body.dark, 5, { opacity: 0.7 }) +
    box(-56, 100, 116, 56, 12, ink.slope(dark), { stroke: body.deep, width: 3 }) +
    stroke('M-48 118H52M-48 136H52', body.base, 6)
  return `<g transform="translate(-88 6) rotate(-9)">${glove}</g><g transform="translate(96 10) rotate(12) scale(-1 1)">${glove}</g>`
}
