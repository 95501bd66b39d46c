import { readFileSync } from 'node:fs'
import { labelColors } from '@kensa/contract/label-colors'
import { expect, it } from 'vitest'

type Triple = [number, number, number]
const theme = readFileSync(new URL('../web/src/styles/theme.css', import.meta.url), 'utf8')

/** Linear sRGB of an OKLCH colour (Björn Ottosson's matrices), clipped to what screens show. */
function linearRgb(lightness: number, chroma: number, hue: number): Triple {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return rgb.map((part) => Math.min(1, Math.max(0, part))) as Triple
}

function colorsOf(name: string): Record<'light' | 'dark', Triple> {
  const value = new RegExp(`--color-${name}: light-dark\\(oklch\\(([^)]*)\\), oklch\\(([^)]*)\\)\\)`).exec(theme)
  if (!value?.[1] || !value[2]) throw new Error(`${name} is not in the theme`)
  const read = (text: string) => linearRgb(...(text.split(' ').map(Number) as Triple))
  return { light: read(value[1]), dark: read(value[2]) }
}

const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** What people without one kind of cone see, in linear sRGB (Machado, Oliveira, Fernandes 2009, severity 1). */
const eyes: Record<string, Triple[]> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
}

/** Distance in OKLab. */
function distance(a: Triple, b: Triple): number {
  const lab = ([r, g, blue]: Triple): Triple => {
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * blue)
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * blue)
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * blue)
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ]
  }
  const [p, q] = [lab(a), lab(b)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

const seenBy = (rows: Triple[], [r, g, b]: Triple) =>
  rows.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b))) as Triple

it.each(['light', 'dark'] as const)('has label colours that stand out from every %s surface by 3 : 1', (scheme) => {
  for (const surface of ['surface', 'raised', 'sunken'])
    for (const color of labelColors) {
      const [bright, deep] = [luminance(colorsOf(surface)[scheme]), luminance(colorsOf(`label-${color}`)[scheme])].sort(
        (a, b) => b - a,
      ) as [number, number]
      expect((bright + 0.05) / (deep + 0.05), `${color} on ${surface}`).toBeGreaterThanOrEqual(3)
    }
})

it.each(['light', 'dark'] as const)('has label colours that stay apart for colour-blind eyes on %s', (scheme) => {
  for (const [eye, rows] of Object.entries(eyes))
    for (const [n, one] of labelColors.entries())
      for (const other of labelColors.slice(n + 1)) {
        const [a, b] = [one, other].map((color) => seenBy(rows, colorsOf(`label-${color}`)[scheme])) as [Triple, Triple]
        expect(distance(a, b), `${one} and ${other} for ${eye}`).toBeGreaterThanOrEqual(0.06)
      }
})
