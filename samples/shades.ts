import type { Finish } from '@kensa/models/builtin/concepts'
import type { Random } from './random.ts'

/** One material from its highlight to its deepest shadow. */
export type Shades = { shine: string; light: string; base: string; dark: string; deep: string }

type Hsl = readonly [hue: number, saturation: number, lightness: number]

const bases: Record<Finish, Hsl> = {
  red: [2, 74, 45],
  orange: [24, 92, 51],
  yellow: [48, 94, 52],
  green: [140, 55, 36],
  blue: [214, 75, 45],
  purple: [277, 48, 44],
  black: [220, 6, 17],
  white: [210, 14, 91],
  steel: [210, 7, 62],
  brass: [43, 52, 50],
  copper: [18, 54, 48],
}

const metals: ReadonlySet<Finish> = new Set(['steel', 'brass', 'copper'])

/** The shades of a finish; with `random`, of one particular paint: slightly other in hue, depth and strength. */
export function shadesOf(finish: Finish, random?: Random): Shades {
  const [h0, s0, l0] = bases[finish]
  const spread = metals.has(finish) ? 0.4 : 1
  const h = h0 + (random ? random.normal() * 3.5 * spread : 0)
  const s = s0 + (random ? random.normal() * 4 * spread : 0)
  const l = l0 + (random ? random.normal() * 2.5 : 0)
  const depth = metals.has(finish) ? 1.35 : 1
  return {
    shine: hsl([h, s * 0.55, Math.min(98, l + 34 * depth)]),
    light: hsl([h, s * 0.95, Math.min(97, l + 13 * depth)]),
    base: hsl([h, s, l]),
    dark: hsl([h, s, l * (1 - 0.26 * depth)]),
    deep: hsl([h, s * 0.9, l * (1 - 0.48 * depth)]),
  }
}

const hsl = ([h, s, l]: Hsl) => `hsl(${h.toFixed(1)},${clamp(s).toFixed(1)}%,${clamp(l).toFixed(1)}%)`
const clamp = (x: number) => Math.min(100, Math.max(0, x))
