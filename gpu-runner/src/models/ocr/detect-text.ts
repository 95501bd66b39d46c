import { checkOutput, type Output } from '../check-output.ts'
import type { Size } from '../pictures/shortest-edge.ts'
import type { Point } from './convex-hull.ts'
import { meanInside } from './mean-inside.ts'
import { cornersOf, smallestRectangle } from './smallest-rectangle.ts'
import { regionHulls, type TextMap } from './text-regions.ts'

// PP-OCRv5's detector: x float32 [N, 3, H, W] (text-map.ts) → a probability of text for each pixel [N, 1, H, W].
// Source: Liao et al. 2020 (DB); PaddleOCR's DBPostProcess, transformers' PPOCRV5ServerDetImageProcessor.

export type TextRules = {
  /** Pixels above it belong to text. */
  pixelMin: number
  /** A line is kept from this mean over its pixels on. */
  lineMin: number
  /** How far the outline is let out: the model was taught shrunk ones. */
  unclip: number
  /** Shortest side of an outline on the map, in its pixels. */
  sideMinPx: number
}
export const textRules: TextRules = { pixelMin: 0.3, lineMin: 0.6, unclip: 1.5, sideMinPx: 3 }

/** Corners in whole pixels of the picture: top left, top right, bottom right, bottom left. */
export type TextLine = { corners: [Point, Point, Point, Point]; score: number }

/** The lines of text in a picture of the size given, from the map of one row, [1, H, W]; top to bottom. Throws `ModelOutputError`. */
export function detectedText(model: string, output: Output, picture: Size, rules: TextRules = textRules): TextLine[] {
  checkOutput(model, 'the text map', output, [1, null, null])
  const [, height, width] = output.dims as [number, number, number]
  const map: TextMap = { width, height, values: output.data }
  const lines: TextLine[] = []
  for (const hull of regionHulls(map, rules.pixelMin)) {
    const tight = smallestRectangle(hull)
    if (Math.min(tight.width, tight.height) < rules.sideMinPx) continue
    const score = meanInside(map, cornersOf(tight))
    if (score < rules.lineMin) continue
    const margin = (tight.width * tight.height * rules.unclip) / (2 * (tight.width + tight.height))
    const loose = { ...tight, width: tight.width + 2 * margin, height: tight.height + 2 * margin }
    if (Math.min(loose.width, loose.height) < rules.sideMinPx + 2) continue
    const corners = cornersOf(loose).map(({ x, y }) => ({
      x: whole((x * picture.width) / width, picture.width),
      y: whole((y * picture.height) / height, picture.height),
    }))
    lines.push({ corners: corners as TextLine['corners'], score })
  }
  return lines.sort((a, b) => a.corners[0].y - b.corners[0].y || a.corners[0].x - b.corners[0].x)
}

const whole = (value: number, most: number) => Math.max(0, Math.min(Math.round(value), most))
