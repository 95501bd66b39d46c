import type { Random } from '../random.ts'
import { at, box, circle, ellipse, n, path, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

const skins = ['#f0cfb0', '#e3b48c', '#c68b5f', '#9a6440', '#6d432a'] as const
const hairs = ['#1d1a18', '#3a2a1c', '#6b4a2b', '#a98453', '#8d8f92'] as const

/** Where worn things sit on the figure. */
export const hands = [
  { x: -150, y: 118, turn: 24 },
  { x: 150, y: 118, turn: -24 },
] as const
export const wornPlaces = {
  helmet: { x: 0, y: -208, scale: 0.43 },
  goggles: { x: 0, y: -146, scale: 0.31 },
  mask: { x: 0, y: -106, scale: 0.27 },
  earmuffs: { x: 0, y: -170, scale: 0.43 },
  vest: { x: 0, y: 62, scale: 0.88 },
} as const

/** A worker behind a bench, seen from the front, with bare head and hands; what is worn is drawn over it. */
export const worker: Drawing = (ink) => {
  const { body, random } = ink
  const skin = random.pick(skins)
  const edge = { stroke: body.deep, width: 4 }
  return (
    path('M-34 -96H34V-34C34 -10 -34 -10 -34 -34Z', skin) +
    path(
      'M-40 -44C-110 -30 -148 -12 -156 40L-182 96L-132 122L-104 66L-112 226H112L104 66L132 122L182 96L156 40C148 -12 110 -30 40 -44C20 -18 -20 -18 -40 -44Z',
      ink.slope(body),
      edge,
    ) +
    stroke('M0 -22V222M-104 66L-92 20M104 66L92 20', body.deep, 4, { opacity: 0.6 }) +
    box(-78, 30, 52, 44, 5, body.dark, { opacity: 0.7 }) +
    hands.map(({ x, y, turn }) => at(x, y, hand(skin, '#00000055'), turn)).join('') +
    head(random, skin)
  )
}

/** One hand, bare or in a glove of that fill. */
export const hand = (fill: string, edge: string) =>
  path('M-22 -34H22L26 4C40 6 44 22 34 30L22 30C18 46 -20 46 -24 26Z', fill, { stroke: edge, width: 3 })

/** A glove as it is worn, on both hands. */
export const wornGloves: Drawing = (ink) =>
  hands
    .map(({ x, y, turn }) =>
      at(
        x,
        y,
        hand(ink.slope(ink.body), ink.body.deep) + box(-27, -44, 54, 20, 6, ink.slope(ink.dark), { stroke: ink.body.deep, width: 2 }),
        turn,
        1.1,
      ),
    )
    .join('')

function head(random: Random, skin: string): string {
  const hair = random.pick(hairs)
  const cap = random.chance(0.35)
  const spectacles = random.chance(0.3)
  const top = cap
    ? path(
        'M-56 -160C-60 -232 60 -232 56 -160C30 -172 -30 -172 -56 -160Z',
        `hsl(${n(random.range(0, 360))},45%,${n(random.range(20, 60))}%)`,
      ) + path('M-20 -172C20 -178 70 -172 84 -152C50 -160 10 -160 -20 -164Z', '#2c2f33')
    : path('M-58 -136C-70 -230 70 -230 58 -136C50 -170 44 -184 0 -184C-44 -184 -50 -170 -58 -136Z', hair)
  const eyes = circle(-20, -146, 5, '#22201e') + circle(20, -146, 5, '#22201e')
  const glasses = spectacles
    ? circle(-21, -145, 15, 'none', { stroke: '#33363a', width: 3 }) +
      circle(21, -145, 15, 'none', { stroke: '#33363a', width: 3 }) +
      stroke('M-6 -147H6', '#33363a', 3)
    : ''
  return (
    ellipse(-56, -140, 9, 15, skin) +
    ellipse(56, -140, 9, 15, skin) +
    ellipse(0, -138, 56, 70, skin, { stroke: '#00000033', width: 3 }) +
    top +
    eyes +
    glasses +
    stroke('M-16 -106C-6 -100 6 -100 16 -106', '#00000077', 4)
  )
}
