import { owlv2Length } from '@kensa/models/family-needs'
import { argmax } from '../argmax.ts'
import { checkOutput, type Output } from '../check-output.ts'
import { type ClipTokens, clipTokens } from '../clip-tokens.ts'
import { boxFromCentre, type Detection } from '../detection.ts'
import { ModelOutputError } from '../model-error.ts'
import type { Tokenizer } from '../open-tokenizer.ts'
import { checkPicture, type Picture } from '../pictures/picture.ts'
import { clip, normalised } from '../pictures/pixel-planes.ts'
import { sigmoid } from '../sigmoid.ts'
import { paddedSquare } from './padded-square.ts'

// OWLv2: boxes of what texts describe. pixel_values float32 [N, 3, S, S], input_ids and attention_mask int64 [N × texts, 16]
// → logits [N, patches, texts], pred_boxes [N, patches, 4]; S is 960 for the published checkpoints.
// Source: Minderer et al. 2023; transformers' Owlv2Processor.

const model = 'owlv2'

/** `pixel_values` of one picture: [3, `sizePx`, `sizePx`], the picture in the top left corner of a black square. */
export function owlv2Pixels(picture: Picture, sizePx: number): Float32Array {
  checkPicture(model, picture)
  return normalised(paddedSquare(picture, sizePx), clip)
}

/** `input_ids` and `attention_mask` of texts, each [texts, 16]. Throws `ModelInputError`. */
export const owlv2Tokens = (tokenizer: Tokenizer, texts: readonly string[]): ClipTokens =>
  clipTokens(model, tokenizer, texts, { length: owlv2Length, padding: '!' })

export type Owlv2Answer = {
  /** [patches, texts] */
  logits: Output
  /** [patches, 4]: centre x, centre y, width, height as shares of the square. */
  boxes: Output
}

/** What was found in a picture of the size given: each patch with its best text, if that scores more than `scoreMin`; best first. */
export function owlv2Findings(
  { logits, boxes }: Owlv2Answer,
  { width, height }: Pick<Picture, 'width' | 'height'>,
  scoreMin: number,
): Detection[] {
  checkOutput(model, 'logits', logits, [null, null])
  const [patches, texts] = logits.dims as [number, number]
  if (texts === 0) throw new ModelOutputError(model, 'logits are of no text')
  checkOutput(model, 'pred_boxes', boxes, [patches, 4])
  const side = Math.max(width, height)
  const found: Detection[] = []
  for (let i = 0; i < patches; i++) {
    const row = logits.data.subarray(i * texts, (i + 1) * texts)
    const label = argmax(row)
    const score = sigmoid(row[label] as number)
    if (score > scoreMin) found.push({ box: boxFromCentre(boxes.data, i, side, side), score, label })
  }
  return found.sort((a, b) => b.score - a.score)
}
