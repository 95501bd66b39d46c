import { n } from '../shapes.ts'
import { grain, type Surface, whole } from './surface.ts'

/** Grounds of any colour, plain, fading, striped or spotted: no place that a query names, only what a thing may lie on elsewhere. */
export const studio: Surface = (random) => {
  const colour = () => `hsl(${n(random.range(0, 360))},${n(random.pick([0, 8, 30, 60]) * random.next())}%,${n(random.range(8, 97))}%)`
  const [a, b] = [colour(), colour()]
  const kind = random.pick(['plain', 'plain', 'fade', 'stripes', 'spots', 'tiles'])
  const rough = random.chance(0.5)
    ? grain('studio', random.range(0.005, 0.4), random.range(0.005, 0.4), random.int(1, 999), random.next(), random.range(0.1, 0.5))
    : ''
  if (kind === 'fade')
    return `<linearGradient id="fade" x1="0" y1="0" x2="${n(random.next())}" y2="1"><stop offset="0" stop-color="${a}"/><stop offset="1" stop-color="${b}"/></linearGradient>${whole('url(#fade)')}${rough}`
  if (kind === 'plain') return whole(a) + rough
  const step = random.range(30, 160)
  const turn = n(random.range(0, 90))
  const mark =
    kind === 'stripes'
      ? `<rect width="${n(step * random.range(0.1, 0.7))}" height="${n(step)}" fill="${b}"/>`
      : kind === 'spots'
        ? `<circle cx="${n(step / 2)}" cy="${n(step / 2)}" r="${n(step * random.range(0.08, 0.4))}" fill="${b}"/>`
        : `<rect width="${n(step)}" height="${n(step)}" fill="none" stroke="${b}" stroke-width="${n(random.range(2, 9))}"/>`
  return `<pattern id="mark" width="${n(step)}" height="${n(step)}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"><rect width="${n(step)}" height="${n(step)}" fill="${a}"/>${mark}</pattern>${whole('url(#mark)')}${rough}`
}
