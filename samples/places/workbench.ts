import { box, n, stroke } from '../shapes.ts'
import { grain, halfHeight, halfWidth, type Surface, whole } from './surface.ts'

/** Wooden planks. */
export const workbench: Surface = (random) => {
  const hue = random.range(26, 34)
  const lightness = random.range(44, 62)
  const plank = random.range(170, 300)
  let planks = ''
  for (let y = -halfHeight; y < halfHeight; y += plank) {
    planks += box(-halfWidth, y, 2 * halfWidth, plank, 0, `hsl(${n(hue)},38%,${n(lightness + random.range(-4, 4))}%)`)
    for (let i = 0; i < 7; i++) {
      const line = y + random.range(10, plank - 10)
      const bend = random.range(-22, 22)
      planks += stroke(
        `M-1000 ${n(line)}C-400 ${n(line + bend)} 300 ${n(line - bend)} 1000 ${n(line + bend / 2)}`,
        `hsl(${n(hue)},40%,${n(lightness - 14)}%)`,
        random.range(1.5, 4),
        { opacity: 0.3 },
      )
    }
    planks += stroke(`M-1000 ${n(y)}H1000`, `hsl(${n(hue)},40%,20%)`, 4, { opacity: 0.7 })
  }
  return whole('#a07444') + planks + grain('wood', 0.004, 0.09, random.int(1, 999), 0.15, 0.45)
}
