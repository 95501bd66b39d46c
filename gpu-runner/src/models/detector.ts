import { checkOutput, type Output } from './check-output.ts'
import { boxFromCentre, type Detection } from './detection.ts'
import { ModelOutputError } from './model-error.ts'
import { checkPicture, type Picture } from './pictures/picture.ts'
import { pixelPlanes, zeroToOne } from './pictures/pixel-planes.ts'
import { resample } from './pictures/resample.ts'
import { sigmoid } from './sigmoid.ts'

// Detectors of a closed set of classes without suppression of overlaps: RT-DETR, RT-DETRv2 and D-FINE, which are asked and answer alike.
// pixel_values float32 [N, 3, S, S] → logits [N, queries, classes], pred_boxes [N, queries, 4]; S is 640 for the published checkpoints.
// Source: Zhao et al. 2023, Peng et al. 2024; transformers' RTDetrImageProcessor.

export type DetectorName = 'd-fine' | 'rt-detr'

/** `pixel_values` of one picture: [3, `sizePx`, `sizePx`], 0 to 1, stretched to the square. */
export function detectorPixels(model: DetectorName, picture: Picture, sizePx: number): Float32Array {
  checkPicture(model, picture)
  return pixelPlanes(resample(picture, sizePx, sizePx, 'bilinear'), zeroToOne)
}

export type DetectorAnswer = {
  /** [queries, classes] */
  logits: Output
  /** [queries, 4]: centre x, centre y, width, height as shares of the picture. */
  boxes: Output
}

/**
 * What was found in a picture of the size given, best first: of all pairs of query and class the best, as many as there are queries, whose
 * score is more than `scoreMin`. A query can so answer for two classes, as it did in training. Throws `ModelOutputError`.
 */
export function detectorFindings(
  model: DetectorName,
  { logits, boxes }: DetectorAnswer,
  { width, height }: Pick<Picture, 'width' | 'height'>,
  scoreMin: number,
): Detection[] {
  checkOutput(model, 'logits', logits, [null, null])
  const [queries, classes] = logits.dims as [number, number]
  if (classes === 0) throw new ModelOutputError(model, 'logits have no class')
  checkOutput(model, 'pred_boxes', boxes, [queries, 4])
  const pairs: { at: number; score: number }[] = []
  for (const [at, logit] of logits.data.entries()) {
    const score = sigmoid(logit)
    if (score > scoreMin) pairs.push({ at, score })
  }
  return pairs
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, queries)
    .map(({ at, score }) => ({ box: boxFromCentre(boxes.data, Math.floor(at / classes), width, height), score, label: at % classes }))
}
