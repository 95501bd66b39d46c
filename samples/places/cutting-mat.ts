import { n, stroke } from '../shapes.ts'
import { grain, type Surface, whole } from './surface.ts'

/** A dark teal mat with a light grid. */
export const cuttingMat: Surface = (random) => {
  const step = random.range(56, 80)
  const lines: string[] = []
  for (let i = -20; i <= 20; i++) {
    const opacity = i % 5 === 0 ? 0.5 : 0.2
    const width = i % 5 === 0 ? 3 : 1.6
    lines.push(
      stroke(`M${n(i * step)} -800V800`, '#bfe0d8', width, { opacity }),
      stroke(`M-1000 ${n(i * step)}H1000`, '#bfe0d8', width, { opacity }),
    )
  }
  return (
    whole(`hsl(${n(random.range(168, 184))},${n(random.range(30, 42))}%,${n(random.range(20, 28))}%)`) +
    lines.join('') +
    grain('mat', 0.5, 0.5, random.int(1, 999), 0.05, 0.3)
  )
}
