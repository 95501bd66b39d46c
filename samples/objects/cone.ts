import { ellipse, path } from '../shapes.ts'
import type { Drawing } from './drawing.ts'

export const cone: Drawing = (ink) => {
  const { body } = ink
  const edge = { stroke: body.deep, width: 4 }
  const band = (top: number, bottom: number) => {
    const half = (y: number) => 16 + ((y + 176) / 296) * 92
    return path(
      `M${-half(top)} ${top}Q0 ${top + 16} ${half(top)} ${top}L${half(bottom)} ${bottom}Q0 ${bottom + 22} ${-half(bottom)} ${bottom}Z`,
      ink.tube({ shine: '#ffffff', light: '#f4f6f7', base: '#e6e9eb', dark: '#bcc3c8', deep: '#9aa2a8' }, 'y'),
    )
  }
  return (
    path('M-176 118L-140 98H140L176 118L164 160C160 172 154 176 144 176H-144C-154 176 -160 172 -164 160Z', ink.slope(body), edge) +
    path('M-16 -176Q0 -188 16 -176L108 120Q0 156 -108 120Z', ink.tube(body, 'y'), edge) +
    band(-96, -44) +
    band(10, 56) +
    ellipse(0, -176, 15, 6, body.deep)
  )
}
