import { argmax } from '../argmax.ts'
import { checkOutput, type Output } from '../check-output.ts'
import { ModelInputError, ModelOutputError } from '../model-error.ts'
import { checkPicture, type Picture } from '../pictures/picture.ts'
import { halfRange, pixelPlanes } from '../pictures/pixel-planes.ts'
import { resample } from '../pictures/resample.ts'
import type { Size } from '../pictures/shortest-edge.ts'
import { blueFirst } from './text-map.ts'

// PP-OCRv5's recogniser: x float32 [N, 3, 48, W] → probabilities [N, W / 8, characters], the first of which stands for nothing.
// Source: PaddleOCR's RecResizeImg and CTCLabelDecode, transformers' PPOCRV5ServerRecImageProcessor.

const heightPx = 48
const widthMaxPx = 3200
/** The narrowest that the model was taught; shorter lines are filled up. */
export const lineWidthMinPx = 320

/** Graphs that come from Paddle take blue first, transformers' red first. */
export type PlaneOrder = 'bgr' | 'rgb'

export type LinePixels = { pixels: Float32Array; width: number }

/**
 * `x` for one line that was cut out and turned straight: [3, 48, `width`], as wide as its shape asks for, at most 3200, filled with grey
 * (0) up to `widthMinPx`. Lines of a batch are given the width of the widest.
 */
export function linePixels(model: string, line: Picture, order: PlaneOrder = 'bgr', widthMinPx = lineWidthMinPx): LinePixels {
  checkPicture(model, line)
  const widthPx = lineWidth(line)
  const planes = pixelPlanes(resample(line, widthPx, heightPx, 'bilinear'), halfRange)
  const ordered = order === 'bgr' ? blueFirst(planes) : planes
  const width = Math.max(widthPx, widthMinPx)
  const pixels = new Float32Array(3 * heightPx * width)
  for (let row = 0; row < 3 * heightPx; row++) pixels.set(ordered.subarray(row * widthPx, (row + 1) * widthPx), row * width)
  return { pixels, width }
}

/** The width that a line is brought to with its height: rounded down where it is wider than the narrowest, up where it is not. */
export function lineWidth({ width, height }: Size): number {
  const exact = (heightPx * width) / height
  return Math.min(Math.trunc(Math.max(exact, lineWidthMinPx)), Math.ceil(exact), widthMaxPx)
}

/** The characters by their place in the model's answer: nothing, those of the dictionary (one a line), space. Throws `ModelInputError`. */
export function openCharacters(model: string, dictionary: string): string[] {
  const lines = dictionary.replace(/\r?\n$/, '').split(/\r?\n/)
  if (lines.some((line) => line === '')) throw new ModelInputError(model, 'its dictionary has an empty line')
  return ['', ...lines, ' ']
}

export type ReadText = {
  text: string
  /** Mean probability of the characters, 0 to 1; 0 where there is none. */
  score: number
}

/** The likeliest character of each step of one row, [steps, characters], repeats and nothings left out. Throws `ModelOutputError`. */
export function readText(model: string, probabilities: Output, characters: readonly string[]): ReadText {
  checkOutput(model, 'the character probabilities', probabilities, [null, characters.length])
  const [steps, width] = probabilities.dims as [number, number]
  if (steps === 0) throw new ModelOutputError(model, 'there is no step to read')
  let [text, sum, count, before] = ['', 0, 0, 0]
  for (let step = 0; step < steps; step++) {
    const row = probabilities.data.subarray(step * width, (step + 1) * width)
    const best = argmax(row)
    if (best !== 0 && best !== before) {
      text += characters[best]
      sum += row[best] as number
      count++
    }
    before = best
  }
  return { text, score: count > 0 ? sum / count : 0 }
}
