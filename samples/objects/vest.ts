import { path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

/** A high-visibility vest with reflective bands. */
export const vest: Drawing = (ink) => {
  const { body } = ink
  const band = (d: string) =>
    stroke(d, '#8f979e', 32, { cap: 'butt' }) + stroke(d, '#e4e8ea', 24, { cap: 'butt' }) + stroke(d, '#c3cbd0', 4, { cap: 'butt' })
  return (
    path(
      'M-74 -178L-44 -180C-30 -120 -14 -90 0 -76C14 -90 30 -120 44 -180L74 -178L128 -150C116 -100 118 -70 142 -40L146 170C90 184 -90 184 -146 170L-142 -40C-118 -70 -116 -100 -128 -150Z',
      ink.slope(body),
      { stroke: body.deep, width: 4 },
    ) +
    band('M-88 -172C-84 -90 -84 -40 -86 174') +
    band('M88 -172C84 -90 84 -40 86 174') +
    band('M-143 26C-60 38 60 38 143 26') +
    band('M-145 106C-60 118 60 118 145 106') +
    stroke('M0 -76V178', body.deep, 5) +
    stroke('M-58 -174C-44 -120 -24 -90 0 -70M58 -174C44 -120 24 -90 0 -70', body.deep, 6)
  )
}
