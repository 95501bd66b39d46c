import { argmax } from '../argmax.ts'
import { checkOutput, type Output } from '../check-output.ts'
import { boxFromCentre, type Detection } from '../detection.ts'
import type { Tokenizer } from '../open-tokenizer.ts'
import { checkPicture, type Picture } from '../pictures/picture.ts'
import { imageNet, pixelPlanes } from '../pictures/pixel-planes.ts'
import { resample } from '../pictures/resample.ts'
import { type Size, sizeByShortestEdge } from '../pictures/shortest-edge.ts'
import { sigmoid } from '../sigmoid.ts'
import type { Caption } from './caption.ts'

// Grounding DINO: boxes of phrases. pixel_values float32 [N, 3, H, W], pixel_mask int64 [N, H, W] (1 where there is picture), input_ids,
// token_type_ids and attention_mask int64 [N, T] → logits [N, queries, 256], −∞ beyond the caption, and pred_boxes [N, queries, 4].
// Source: Liu et al. 2023; transformers' GroundingDinoProcessor.

const model = 'grounding-dino'

/** Length of the shorter side, and of the longer at most. */
export type GroundingDinoView = { shortestPx: number; longestPx: number }
export const groundingDinoView: GroundingDinoView = { shortestPx: 800, longestPx: 1333 }

export type GroundingDinoPixels = Size & {
  /** [3, `height`, `width`] */
  pixels: Float32Array
  /** [`height`, `width`]: all 1, as nothing is filled up. */
  mask: BigInt64Array
}

export function groundingDinoPixels(picture: Picture, view: GroundingDinoView = groundingDinoView): GroundingDinoPixels {
  checkPicture(model, picture)
  const { width, height } = sizeByShortestEdge(picture, view.shortestPx, view.longestPx)
  return {
    width,
    height,
    pixels: pixelPlanes(resample(picture, width, height, 'bilinear'), imageNet),
    mask: new BigInt64Array(width * height).fill(1n),
  }
}

export type GroundingDinoAnswer = {
  /** [queries, T or more] */
  logits: Output
  /** [queries, 4]: centre x, centre y, width, height as shares of the picture. */
  boxes: Output
}

/** `label` is the phrase that the box fits best; `words` are those tokens of the caption that it fits, as the reference tells them. */
export type PhraseDetection = Detection & { words: string }

/**
 * What was found in a picture of the size given: queries whose best token scores more than `scoreMin`, best first, with the words that
 * score more than `wordMin`. Throws `ModelOutputError`.
 */
export function groundingDinoFindings(
  tokenizer: Tokenizer,
  { ids, phraseOf }: Caption,
  { logits, boxes }: GroundingDinoAnswer,
  { width, height }: Size,
  { scoreMin, wordMin }: { scoreMin: number; wordMin: number },
): PhraseDetection[] {
  // What is masked is −∞, so the caption's part alone must be finite.
  const tokens = ids.length
  const [queries = 0, length = 0] = logits.dims
  const caption = { data: firstColumns(logits.data, length, tokens), dims: [queries, Math.min(length, tokens)] }
  checkOutput(model, 'logits', caption, [null, tokens])
  checkOutput(model, 'pred_boxes', boxes, [queries, 4])
  const found: PhraseDetection[] = []
  for (let i = 0; i < queries; i++) {
    const scores = Array.from(caption.data.subarray(i * tokens, (i + 1) * tokens), sigmoid)
    const score = scores[argmax(scores)] as number
    if (score <= scoreMin) continue
    const fitting = scores.flatMap((value, token) => (token > 0 && value > wordMin ? [Number(ids[token])] : []))
    const words = fitting.length > 0 ? tokenizer.decode(fitting) : ''
    found.push({ box: boxFromCentre(boxes.data, i, width, height), score, label: bestPhrase(scores, phraseOf), words })
  }
  return found.sort((a, b) => b.score - a.score)
}

function bestPhrase(scores: readonly number[], phraseOf: Int32Array): number {
  let best = -1
  for (const [token, score] of scores.entries())
    if ((phraseOf[token] as number) >= 0 && (best < 0 || score > (scores[best] as number))) best = token
  return phraseOf[best] ?? -1
}

function firstColumns(values: Float32Array, length: number, wanted: number): Float32Array {
  return values.filter((_, i) => i % length < wanted)
}
