import { circle, disc, path } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const bearing: Drawing = (ink) => {
  const { body, steel } = ink
  const count = ink.random.int(8, 12)
  const balls = Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI
    return circle(116 * Math.cos(angle), 116 * Math.sin(angle), 23, ink.ball(steel), { stroke: steel.deep, width: 2 })
  }).join('')
  return (
    path(`${disc(150)}${disc(80)}`, '#2d3034') +
    balls +
    path(`${disc(184)}${disc(140)}`, ink.slope(body), { stroke: body.deep, width: 4 }) +
    path(`${disc(96)}${disc(56)}`, ink.slope(body), { stroke: body.deep, width: 4 }) +
    circle(-1, -2, 170, 'none', { stroke: body.shine, width: 4, opacity: 0.6 }) +
    circle(-1, -1, 76, 'none', { stroke: body.shine, width: 3, opacity: 0.5 })
  )
}
