import type { Mask } from '@kensa/algorithms/boxes/rle'
import { argmax } from '../argmax.ts'
import { checkOutput, type Output } from '../check-output.ts'
import { ModelOutputError } from '../model-error.ts'
import { checkPicture, type Picture } from '../pictures/picture.ts'
import { halfRange, imageNet, type Normalisation, pixelPlanes } from '../pictures/pixel-planes.ts'
import { resample } from '../pictures/resample.ts'
import { type PixelWindow, resizePlane } from '../pictures/resize-plane.ts'
import type { Size } from '../pictures/shortest-edge.ts'

// SAM 2.1 and SAM 3's tracker: the mask of what a prompt points at. The encoder runs once per picture, the decoder once per prompt.
// Encoder: pixel_values float32 [N, 3, S, S] → image_embeddings.0, .1, .2. Decoder: input_points float32 [N, 1, P, 2], input_labels int64
// [N, 1, P], input_boxes float32 [N, 0, 4] and the three embeddings → pred_masks [N, 1, 3, S', S'], iou_scores [N, 1, 3],
// object_score_logits [N, 1, 1]. For the published checkpoints of SAM 2.1 S is 1024 and S' 256; for SAM 3's they are 1008 and 288.
// Source: Ravi et al. 2024, Carion et al. 2025; transformers' Sam2Processor and Sam3TrackerProcessor.

const normalisations = { 'sam2.1': imageNet, sam3: halfRange } satisfies Record<string, Normalisation>

export type PromptedFamily = keyof typeof normalisations

export const isPrompted = (family: string): family is PromptedFamily => Object.hasOwn(normalisations, family)

/** `pixel_values` of one picture: [3, `sizePx`, `sizePx`], stretched to the square. Throws `ModelInputError`. */
export function promptedPixels(model: PromptedFamily, picture: Picture, sizePx: number): Float32Array {
  checkPicture(model, picture)
  return pixelPlanes(resample(picture, sizePx, sizePx, 'bilinear'), normalisations[model])
}

export type PromptedAnswer = {
  /** `pred_masks` of one prompt: [candidates, height, width], logits. */
  masks: Output
  /** `iou_scores` of one prompt: [candidates], how well the model thinks that each covers the thing. */
  scores: Output
}

/** The candidate of the best score, in pixels of the picture, or of a window of it. Throws `ModelOutputError`. */
export function bestMask(
  model: PromptedFamily,
  { masks, scores }: PromptedAnswer,
  picture: Size,
  window?: PixelWindow,
): { mask: Mask; score: number } {
  checkOutput(model, 'iou_scores', scores, [null])
  const candidates = scores.data.length
  if (candidates === 0) throw new ModelOutputError(model, 'iou_scores are of no mask')
  checkOutput(model, 'pred_masks', masks, [candidates, null, null])
  const best = argmax(scores.data)
  const [, heightFrom, widthFrom] = masks.dims as [number, number, number]
  const area = heightFrom * widthFrom
  const logits = { width: widthFrom, height: heightFrom, values: masks.data.subarray(best * area, (best + 1) * area) }
  const { width, height, values } = resizePlane(logits, picture, window)
  return { mask: { width, height, pixels: Uint8Array.from(values, (logit) => (logit > 0 ? 1 : 0)) }, score: scores.data[best] as number }
}
