import type { Random } from '../random.ts'
import { at, box, circle, n, path, stroke } from '../shapes.ts'

/** Things that no query asks for: paper, pencil, washers, a cable, a rag. They lie towards the rim. */
export function clutter(random: Random): string {
  const items = [paper, pencil, washers, cable, note]
  let out = ''
  for (let left = random.int(0, 3); left > 0; left--) {
    const angle = random.range(0, 2 * Math.PI)
    const x = 600 * Math.cos(angle)
    const y = 430 * Math.sin(angle)
    out += at(x, y, random.pick(items)(random), random.range(0, 360))
  }
  return out
}

const paper = (random: Random) =>
  box(-110, -150, 220, 300, 2, '#e9e8e2', { stroke: '#b5b3aa', width: 1.5 }) +
  Array.from({ length: 9 }, (_, i) => stroke(`M-84 ${-116 + i * 26}H${n(random.range(-10, 84))}`, '#9a9c9f', 5, { opacity: 0.6 })).join('')
const pencil = () =>
  box(-110, -8, 190, 16, 2, '#8b7a5a', { stroke: '#5d5038', width: 1.5 }) +
  path('M80 -8L112 0L80 8Z', '#dcc9a2') +
  path('M102 -3L112 0L102 3Z', '#2c2c2c')
const washers = (random: Random) =>
  Array.from({ length: 5 }, () =>
    circle(random.range(-70, 70), random.range(-70, 70), random.range(9, 15), 'none', { stroke: '#7d848b', width: 7 }),
  ).join('')
const cable = (random: Random) => stroke(`M-220 ${n(random.range(-60, 60))}C-100 -120 -40 130 60 20S180 -80 260 40`, '#3a3d42', 13, {})
const note = () => box(-60, -60, 120, 120, 2, '#d8d2b4') + stroke('M-38 -24H36M-38 0H24M-38 24H32', '#77735f', 4, { opacity: 0.6 })
