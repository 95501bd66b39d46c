import { box, n, stroke } from '../shapes.ts'
import { grain, type Surface, whole } from './surface.ts'

/** A pale desk with a ruler and registration marks. */
export const inspectionDesk: Surface = (random) => {
  const y = random.pick([-1, 1]) * random.range(400, 440)
  const ticks = Array.from({ length: 100 }, (_, i) =>
    stroke(`M${-1000 + i * 20} ${n(y)}v${i % 5 ? 14 : 26}`, '#33373c', 2, { cap: 'butt' }),
  ).join('')
  const corner = (x: number, v: number, sx: number, sy: number) =>
    stroke(`M${x} ${v + 70 * sy}V${v}H${x + 70 * sx}`, '#5a6169', 5, { cap: 'butt', opacity: 0.6 })
  return (
    whole(`hsl(${n(random.range(195, 220))},10%,${n(random.range(84, 91))}%)`) +
    grain('desk', 0.012, 0.012, random.int(1, 999), 0.3, 0.22) +
    corner(-520, -380, 1, 1) +
    corner(520, -380, -1, 1) +
    corner(-520, 380, 1, -1) +
    corner(520, 380, -1, -1) +
    box(-1000, y, 2000, 58, 0, '#ded9c6', { stroke: '#a9a48f', width: 2 }) +
    ticks
  )
}
