import { n, stroke } from '../shapes.ts'
import { grain, type Surface, whole } from './surface.ts'

/** Brushed sheet steel with scratches. */
export const steelTable: Surface = (random) => {
  const tone = random.range(66, 78)
  const scratches = Array.from({ length: 26 }, () => {
    const x = random.range(-900, 800)
    const y = random.range(-780, 780)
    return stroke(
      `M${n(x)} ${n(y)}l${n(random.range(60, 300))} ${n(random.range(-26, 26))}`,
      random.pick(['#ffffff', '#555c63']),
      random.range(0.8, 2),
      { opacity: 0.35 },
    )
  }).join('')
  return (
    `<linearGradient id="sheet" x1="0" y1="0" x2="1" y2="0.6"><stop offset="0" stop-color="hsl(210,5%,${n(tone - 8)}%)"/><stop offset="0.45" stop-color="hsl(210,6%,${n(tone + 9)}%)"/><stop offset="1" stop-color="hsl(210,6%,${n(tone - 12)}%)"/></linearGradient>` +
    whole('url(#sheet)') +
    grain('brush', 0.003, 0.35, random.int(1, 999), 0.25, 0.5) +
    scratches
  )
}
