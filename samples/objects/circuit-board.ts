import { box, circle, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const circuitBoard: Drawing = (ink) => {
  const { body, steel, dark, random } = ink
  const traces = Array.from({ length: 16 }, () => {
    const x = random.int(-170, 120)
    const y = random.int(-124, 124)
    const run = random.int(26, 90)
    const turn = random.pick([-22, 22])
    return stroke(`M${x} ${y}h${run}l${Math.abs(turn)} ${turn}`, body.light, 4, { opacity: 0.7 }) + circle(x, y, 5, '#d8c27a')
  }).join('')
  const chip = (x: number, y: number, w: number, h: number) =>
    Array.from({ length: Math.floor(w / 16) }, (_, i) => box(x + 6 + i * 16, y - 8, 8, h + 16, 1, steel.light)).join('') +
    box(x, y, w, h, 4, ink.slope(dark), { stroke: dark.deep, width: 2 }) +
    circle(x + 12, y + 12, 4, dark.light)
  const capacitors = Array.from({ length: 3 }, (_, i) =>
    circle(116, -84 + i * 48, 19, ink.ball(steel), { stroke: steel.deep, width: 3 }),
  ).join('')
  return (
    box(-192, -142, 384, 284, 12, ink.slope(body), { stroke: body.deep, width: 4 }) +
    traces +
    chip(-84, -66, 112, 112) +
    chip(-160, 76, 84, 40) +
    chip(-20, 82, 100, 34) +
    capacitors +
    box(150, -60, 44, 120, 3, ink.slope(steel), { stroke: steel.deep, width: 2 }) +
    [
      [-174, -124],
      [174, -124],
      [-174, 124],
      [174, 124],
    ]
      .map(([x = 0, y = 0]) => circle(x, y, 10, '#e5dcc0', { stroke: '#b79a4c', width: 4 }))
      .join('')
  )
}
