import { circle, disc, path, regular } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const nut: Drawing = (ink) => {
  const { body } = ink
  const hole = ink.random.range(74, 88)
  return (
    path(`${regular(6, 178)}${disc(hole)}`, ink.slope(body), { stroke: body.deep, width: 5 }) +
    path(`${disc(148)}${disc(hole)}`, ink.ball(body), { opacity: 0.85 }) +
    [0, 7, 14].map((d) => circle(0, 0, hole + 2 - d, 'none', { stroke: d % 2 ? body.dark : body.deep, width: 4 })).join('') +
    path(`M-112 -86A142 142 0 0 1 60 -128`, 'none', { stroke: body.shine, width: 7, opacity: 0.6, cap: 'round' })
  )
}
