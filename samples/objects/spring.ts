import { stroke } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const spring: Drawing = (ink) => {
  const { body } = ink
  const coils = ink.random.int(6, 9)
  const pitch = 300 / coils
  const half = ink.random.range(58, 76)
  const wire = ink.random.range(15, 20)
  let back = ''
  let front = ''
  for (let i = 0; i < coils; i++) {
    const x = -150 + i * pitch
    const rise = `M${x.toFixed(1)} ${half}C${(x + pitch * 0.2).toFixed(1)} ${half + 14} ${(x + pitch * 0.3).toFixed(1)} ${-half - 14} ${(x + pitch * 0.5).toFixed(1)} ${-half}`
    const fall = `M${(x + pitch * 0.5).toFixed(1)} ${-half}C${(x + pitch * 0.7).toFixed(1)} ${-half - 14} ${(x + pitch * 0.8).toFixed(1)} ${half + 14} ${(x + pitch).toFixed(1)} ${half}`
    back += stroke(rise, body.deep, wire) + stroke(rise, body.dark, wire - 5)
    front += stroke(fall, body.deep, wire) + stroke(fall, body.base, wire - 4) + stroke(fall, body.shine, 4, { opacity: 0.8 })
  }
  const ends =
    stroke(`M-150 ${half}C-176 ${half} -176 ${-half} -156 ${-half}`, body.deep, wire) +
    stroke(`M-150 ${half}C-176 ${half} -176 ${-half} -156 ${-half}`, body.base, wire - 4)
  return back + ends + front
}
