import { circle, disc, n, path } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const gear: Drawing = (ink) => {
  const { body } = ink
  const teeth = ink.random.int(12, 22)
  const holes = ink.random.pick([0, 4, 5, 6])
  const hub = Array.from({ length: holes }, (_, i) => {
    const angle = (i / holes) * 2 * Math.PI
    return disc(20, 84 * Math.cos(angle), 84 * Math.sin(angle))
  }).join('')
  return (
    path(`${toothed(teeth, 150, 184)}${hub}${disc(30)}`, ink.slope(body), { stroke: body.deep, width: 4 }) +
    circle(0, 0, 132, 'none', { stroke: body.dark, width: 6, opacity: 0.8 }) +
    circle(-1, -2, 127, 'none', { stroke: body.shine, width: 3, opacity: 0.6 }) +
    path(`${disc(54)}${disc(30)}`, ink.ball(body), { stroke: body.deep, width: 3 }) +
    path('M-8 -42h16v16h-16Z', body.deep)
  )
}

function toothed(teeth: number, root: number, tip: number): string {
  const points: string[] = []
  for (let i = 0; i < teeth; i++) {
    for (const [part, radius] of [
      [0.02, root],
      [0.2, tip],
      [0.45, tip],
      [0.63, root],
    ] as const) {
      const angle = ((i + part) / teeth) * 2 * Math.PI
      points.push(`${n(radius * Math.cos(angle))} ${n(radius * Math.sin(angle))}`)
    }
  }
  return `M${points.join('L')}Z`
}
