import { glyphs } from '../glyphs.ts'
import { partNumber } from '../part-number.ts'
import { box, circle, stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

/** A riveted plate with a part number, rating lines and a bar pattern. */
export const nameplate: Drawing = (ink) => {
  const { body, steel, random } = ink
  const dark = isDark(body.base)
  const writing = dark ? '#f4f2ea' : '#1d2024'
  const edge = { stroke: body.deep, width: 4 }
  const bars = Array.from({ length: 18 }, (_, i) => box(54 + i * 6, 34, random.pick([2, 3, 4]), 56, 0, writing)).join('')
  const line = (text: string, x: number, y: number, size: number, width: number) =>
    `<g transform="translate(${x} ${y}) scale(${size})">${stroke(glyphs(text), writing, width, {})}</g>`
  return (
    box(-196, -124, 392, 248, 14, ink.slope(body), edge) +
    box(-180, -108, 360, 216, 8, 'none', { stroke: writing, width: 3, opacity: 0.8 }) +
    line(random.pick(['KENSA WORKS', 'MODEL PLATE', 'TYPE KX', 'SERIAL PLATE']), -140, -88, 0.62, 5) +
    line(partNumber(random), -158, -30, 1.18, 5) +
    line(`${random.int(100, 480)}V ${random.int(1, 60)}A`, -158, 42, 0.7, 5) +
    line(`${random.int(2018, 2026)}-${String(random.int(1, 12)).padStart(2, '0')}`, -158, 76, 0.7, 5) +
    bars +
    [
      [-172, -100],
      [172, -100],
      [-172, 100],
      [172, 100],
    ]
      .map(([x = 0, y = 0]) => circle(x, y, 10, ink.ball(steel), { stroke: steel.deep, width: 2 }))
      .join('')
  )
}

function isDark(colour: string): boolean {
  const lightness = /,([\d.]+)%\)$/.exec(colour)?.[1]
  return Number(lightness) < 48
}
