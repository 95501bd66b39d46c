import type { Mask } from '@kensa/algorithms/boxes/rle'
import { argmax } from '../argmax.ts'
import { checkOutput, type Output } from '../check-output.ts'
import { ModelOutputError } from '../model-error.ts'
import { checkPicture, type Picture } from '../pictures/picture.ts'
import { imageNet, pixelPlanes } from '../pictures/pixel-planes.ts'
import { resample } from '../pictures/resample.ts'
import { resizePlane } from '../pictures/resize-plane.ts'
import type { Size } from '../pictures/shortest-edge.ts'

// SAM 2.1: the mask of what a prompt points at. The encoder runs once per picture, the decoder once per prompt.
// Encoder: pixel_values float32 [N, 3, S, S] → image_embeddings.0, .1, .2. Decoder: input_points float32 [N, 1, P, 2], input_labels int64
// [N, 1, P], input_boxes float32 [N, 0, 4] and the three embeddings → pred_masks [N, 1, 3, S/4, S/4], iou_scores [N, 1, 3],
// object_score_logits [N, 1, 1]; S is 1024 for the published checkpoints.
// SAM 3's tracker (Sam3TrackerModel) has the same two graphs, the same prompts and the same answers; only S (1008) and the normalisation
// (half range) differ, hence the model's name, the size and the normalisation as parameters.
// Source: Ravi et al. 2024; transformers' Sam2Processor.

/** `pixel_values` of one picture: [3, `sizePx`, `sizePx`], stretched to the square. */
export function sam2Pixels(model: string, picture: Picture, sizePx: number, normalisation = imageNet): Float32Array {
  checkPicture(model, picture)
  return pixelPlanes(resample(picture, sizePx, sizePx, 'bilinear'), normalisation)
}

export type Sam2Answer = {
  /** `pred_masks` of one prompt: [candidates, height, width], logits. */
  masks: Output
  /** `iou_scores` of one prompt: [candidates], how well the model thinks that each covers the thing. */
  scores: Output
}

/** The candidate of the best score, in pixels of the picture. Throws `ModelOutputError`. */
export function sam2BestMask(model: string, { masks, scores }: Sam2Answer, { width, height }: Size): { mask: Mask; score: number } {
  checkOutput(model, 'iou_scores', scores, [null])
  const candidates = scores.data.length
  if (candidates === 0) throw new ModelOutputError(model, 'iou_scores are of no mask')
  checkOutput(model, 'pred_masks', masks, [candidates, null, null])
  const best = argmax(scores.data)
  const [, heightFrom, widthFrom] = masks.dims as [number, number, number]
  const area = heightFrom * widthFrom
  const logits = { width: widthFrom, height: heightFrom, values: masks.data.subarray(best * area, (best + 1) * area) }
  const { values } = resizePlane(logits, width, height)
  return { mask: { width, height, pixels: Uint8Array.from(values, (logit) => (logit > 0 ? 1 : 0)) }, score: scores.data[best] as number }
}
