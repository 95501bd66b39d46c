import { type LabelColor, labelColors } from '@kensa/contract/label-colors'
import type Konva from 'konva/lib/Core.js'

export type Palette = {
  labels: Readonly<Record<LabelColor, string>>
  accent: string
  veil: string
  onVeil: string
  font: string
  /** Width of words in CSS pixels, measured once. */
  widthOf: (text: string, context: Konva.Context) => number
}

/** The style sheet's colours as a canvas takes them. */
export function readPalette(element: HTMLElement): Palette {
  const colorOf = probeColors(element)
  const named = { labels: labelColorsBy(colorOf), accent: colorOf('accent'), veil: colorOf('veil'), onVeil: colorOf('on-veil') }
  const font = `500 12px ${getComputedStyle(element).fontFamily}`
  const widths = new Map<string, number>()
  const widthOf = (text: string, context: Konva.Context) => {
    let width = widths.get(text)
    if (width === undefined) widths.set(text, (width = context.measureText(text).width))
    return width
  }
  return { ...named, font, widthOf }
}

function labelColorsBy(colorOf: (name: string) => string): Palette['labels'] {
  return Object.fromEntries(labelColors.map((color) => [color, colorOf(`mark-${color}`)])) as Record<LabelColor, string>
}

function probeColors(element: HTMLElement): (name: string) => string {
  return (name) => {
    const probe = document.createElement('span')
    probe.style.color = `var(--color-${name})`
    element.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }
}
