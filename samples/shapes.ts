/** Small SVG building blocks; numbers are rounded so that a scene's text is the same on every machine. */
export type Look = { stroke?: string; width?: number; opacity?: number; cap?: 'round' | 'butt'; turn?: number }
export type Point = readonly [x: number, y: number]

export const n = (x: number) => String(Math.round(x * 100) / 100)

const attributes = (fill: string, look: Look = {}) =>
  `fill="${fill}"` +
  (look.stroke ? ` stroke="${look.stroke}" stroke-width="${n(look.width ?? 3)}" stroke-linejoin="round"` : '') +
  (look.cap ? ` stroke-linecap="${look.cap}"` : '') +
  (look.opacity === undefined ? '' : ` opacity="${n(look.opacity)}"`) +
  (look.turn === undefined ? '' : ` transform="rotate(${n(look.turn)})"`)

export const path = (d: string, fill: string, look?: Look) => `<path d="${d}" ${attributes(fill, look)} fill-rule="evenodd"/>`
export const stroke = (d: string, colour: string, width: number, look: Look = {}) =>
  path(d, 'none', { cap: 'round', ...look, stroke: colour, width })
export const circle = (x: number, y: number, r: number, fill: string, look?: Look) =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" ${attributes(fill, look)}/>`
export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, look?: Look) =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" ${attributes(fill, look)}/>`
/** A rectangle by its corner and size. */
export const box = (x: number, y: number, w: number, h: number, r: number, fill: string, look?: Look) =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${n(r)}" ${attributes(fill, look)}/>`
export const group = (transform: string, content: string) => `<g transform="${transform}">${content}</g>`
export const at = (x: number, y: number, content: string, turn = 0, scale = 1) =>
  group(`translate(${n(x)} ${n(y)}) rotate(${n(turn)}) scale(${n(scale)})`, content)

export const polygon = (points: readonly Point[]) => `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`
export const regular = (sides: number, radius: number, turn = 0) =>
  polygon(
    Array.from({ length: sides }, (_, i) => {
      const angle = (i / sides) * 2 * Math.PI + turn
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const
    }),
  )
/** A ring as one even-odd path. */
export const ring = (outer: number, inner: number) => `${disc(outer)}${disc(inner)}`
export const disc = (r: number, x = 0, y = 0) =>
  `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`
