import type { Random } from './random.ts'
import { type Shades, shadesOf } from './shades.ts'
import { n } from './shapes.ts'

/** Clean gradients or flat fills with outlines: two hands drawing the same things. `sketch` is a third that no model learns from. */
export type Style = 'shaded' | 'flat' | 'sketch'

/** Everything a drawing needs: its colours, its own randomness, and fills that collect their definitions. */
export type Ink = {
  body: Shades
  steel: Shades
  dark: Shades
  random: Random
  style: Style
  /** Light falling along the diagonal. */
  slope(shades: Shades): string
  /** A cylinder lying along x (shaded across y) or along y. */
  tube(shades: Shades, along: 'x' | 'y'): string
  /** A ball lit from the upper left. */
  ball(shades: Shades): string
  defs(): string
}

export function openInk(prefix: string, body: Shades, style: Style, random: Random): Ink {
  const defs: string[] = []
  const add = (svg: (id: string) => string) => {
    const id = `${prefix}${defs.length}`
    defs.push(svg(id))
    return `url(#${id})`
  }
  const linear = (to: string, stops: string) => add((id) => `<linearGradient id="${id}" x1="0" y1="0" ${to}>${stops}</linearGradient>`)
  const flat = style === 'flat'
  const hatched = (s: Shades) => add((id) => hatching(id, s, random))
  if (style === 'sketch') {
    return {
      body,
      steel: shadesOf('steel'),
      dark: shadesOf('black'),
      random,
      style,
      slope: hatched,
      tube: hatched,
      ball: hatched,
      defs: () => defs.join(''),
    }
  }
  return {
    body,
    steel: shadesOf('steel'),
    dark: shadesOf('black'),
    random,
    style,
    slope: (s) => (flat ? s.base : linear('x2="0.8" y2="1"', stops([0, s.light], [0.35, s.base], [0.8, s.dark], [1, s.base]))),
    tube: (s, along) =>
      flat
        ? s.base
        : linear(
            along === 'x' ? 'x2="0" y2="1"' : 'x2="1" y2="0"',
            stops([0, s.dark], [0.18, s.base], [0.32, s.shine], [0.5, s.base], [0.85, s.deep], [1, s.dark]),
          ),
    ball: (s) =>
      flat
        ? s.base
        : add(
            (id) =>
              `<radialGradient id="${id}" cx="0.38" cy="0.3" r="0.75">${stops([0, s.shine], [0.3, s.light], [0.6, s.base], [0.9, s.dark], [1, s.deep])}</radialGradient>`,
          ),
    defs: () => defs.join(''),
  }
}

/** Felt-pen lines over a pale wash of the same colour. */
function hatching(id: string, shades: Shades, random: Random): string {
  const step = random.range(9, 15)
  return (
    `<pattern id="${id}" width="${n(step)}" height="${n(step)}" patternUnits="userSpaceOnUse" patternTransform="rotate(${n(random.range(20, 70))})">` +
    `<rect width="${n(step)}" height="${n(step)}" fill="${shades.light}"/><rect width="${n(step * random.range(0.45, 0.6))}" height="${n(step)}" fill="${shades.base}"/></pattern>`
  )
}

export const stops = (...list: [number, string][]) => list.map(([at, colour]) => `<stop offset="${at}" stop-color="${colour}"/>`).join('')
