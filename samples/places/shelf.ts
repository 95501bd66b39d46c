import { box, n, stroke } from '../shapes.ts'
import { grain, type Surface, whole } from './surface.ts'

/** A storage rack seen from the front: boards, uprights, cartons behind. */
export const shelf: Surface = (random) => {
  const back = random.range(24, 36)
  const board = `hsl(${n(random.range(200, 225))},12%,${n(random.range(40, 52))}%)`
  let out = whole(`hsl(215,10%,${n(back)}%)`)
  for (const floor of [-330, 330]) {
    let x = -980
    while (x < 960) {
      const w = random.range(120, 230)
      const h = random.range(120, 260)
      const tone = `hsl(${n(random.range(28, 36))},${n(random.range(26, 36))}%,${n(random.range(38, 52))}%)`
      if (random.chance(0.75))
        out +=
          box(x, floor - h, w, h, 3, tone) +
          box(x + w * 0.42, floor - h, w * 0.16, h, 0, '#cdb98f', { opacity: 0.4 }) +
          stroke(`M${n(x + w)} ${n(floor - h)}V${floor}`, '#20242a', 5, { opacity: 0.4 })
      x += w + random.range(8, 60)
    }
    out +=
      box(-1000, floor, 2000, 46, 0, board) +
      box(-1000, floor, 2000, 7, 0, '#ffffff', { opacity: 0.25 }) +
      box(-1000, floor + 46, 2000, 40, 0, '#000000', { opacity: 0.25 })
  }
  const post = random.range(-760, -600)
  for (const x of [post, post + 1380]) {
    out +=
      box(x, -800, 60, 1600, 0, `hsl(215,16%,38%)`) +
      Array.from({ length: 18 }, (_, i) => box(x + 22, -780 + i * 90, 16, 34, 8, '#1d2127')).join('')
  }
  return out + grain('dust', 0.03, 0.03, random.int(1, 999), 0.1, 0.25)
}
