import { box, n, path, stroke } from '../shapes.ts'
import { grain, type Surface, whole } from './surface.ts'

/** Sealed concrete, sometimes with a lane marking. */
export const factoryFloor: Surface = (random) => {
  const grey = random.range(52, 68)
  const lane = random.chance(0.55)
  const y = random.pick([-1, 1]) * random.range(300, 420)
  const stripe = random.pick(['#d9b93a', '#e2e3df', '#d9b93a'])
  const crack = `M${n(random.range(-700, 700))} -800l40 200l-60 140l90 210l-30 180l60 240`
  return (
    whole(`hsl(${n(random.range(190, 225))},4%,${n(grey)}%)`) +
    (lane ? box(-1000, y, 2000, 64, 0, stripe, { opacity: 0.85 }) : '') +
    stroke(crack, '#3d4043', 2.5, { opacity: 0.35 }) +
    path(`M-1000 ${n(-y * 0.6)}h2000v3h-2000Z`, '#2d3033', { opacity: 0.4 }) +
    grain('concrete', 0.02, 0.02, random.int(1, 999), 0.1, 0.4) +
    grain('grit', 0.35, 0.35, random.int(1, 999), 0.95, 0.18)
  )
}
