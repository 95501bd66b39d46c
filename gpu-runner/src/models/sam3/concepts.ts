import type { Mask } from '@kensa/algorithms/boxes/rle'
import { sam3Length } from '@kensa/models/family-needs'
import { checkOutput, type Output } from '../check-output.ts'
import { type ClipTokens, clipTokens } from '../clip-tokens.ts'
import type { Detection } from '../detection.ts'
import type { Tokenizer } from '../open-tokenizer.ts'
import { type PixelWindow, type Plane, resizePlane } from '../pictures/resize-plane.ts'
import type { Size } from '../pictures/shortest-edge.ts'
import { sigmoid } from '../sigmoid.ts'

// SAM 3's detector: boxes and masks of everything that a text names. The encoders run once per picture and per text, the decoder once per pair.
// Picture encoder: pixel_values float32 [N, 3, S, S] (as for SAM 3's tracker) → fpn_hidden_state_0, _1, _2, fpn_position_encoding_2
// [N, C, ·, ·]. Text encoder: input_ids and attention_mask int64 [N, 32] → text_features [N, 32, C]. Decoder: the four, text_features and
// attention_mask → pred_logits [N, queries], presence_logits [N, 1], pred_boxes [N, queries, 4], pred_masks [N, queries, S', S'].
// For the published checkpoint S is 1008, S' 288, C 256, and there are 200 queries.
// Source: Carion et al. 2025; transformers' Sam3Processor and its post_process_instance_segmentation.

const model = 'sam3'

/** What the picture encoder gives and the decoder takes. */
export const sam3Features = ['fpn_hidden_state_0', 'fpn_hidden_state_1', 'fpn_hidden_state_2', 'fpn_position_encoding_2'] as const

/** `input_ids` and `attention_mask` of one text, each [32]. Throws `ModelInputError` for an empty one and one of more than 30 tokens. */
export const sam3Tokens = (tokenizer: Tokenizer, text: string): ClipTokens =>
  clipTokens(model, tokenizer, [text], { length: sam3Length, padding: '<|endoftext|>' })

export type Sam3Answer = {
  /** [queries] */
  logits: Output
  /** [1]: whether what the text names is in the picture at all. */
  presence: Output
  /** [queries, 4]: left, top, right, bottom as shares of the picture; they may reach over its edges. */
  boxes: Output
}

/** `query` says which of `pred_masks` is its mask. */
export type Sam3Detection = Omit<Detection, 'label'> & { query: number }

/**
 * What a text named in a picture of the size given, best first: queries whose score, times that of the text's presence, is `scoreMin` or
 * more. Throws `ModelOutputError`.
 */
export function sam3Findings({ logits, presence, boxes }: Sam3Answer, { width, height }: Size, scoreMin: number): Sam3Detection[] {
  checkOutput(model, 'pred_logits', logits, [null])
  checkOutput(model, 'presence_logits', presence, [1])
  checkOutput(model, 'pred_boxes', boxes, [logits.data.length, 4])
  const present = sigmoid(presence.data[0] as number)
  const found: Sam3Detection[] = []
  for (const [query, logit] of logits.data.entries()) {
    const score = sigmoid(logit) * present
    if (score < scoreMin) continue
    const [left, top, right, bottom] = boxes.data.subarray(4 * query, 4 * query + 4) as unknown as [number, number, number, number]
    // Edges that come in the wrong order are of an empty box.
    const [across, down] = [Math.max(0, right - left), Math.max(0, bottom - top)]
    found.push({ box: { x: left * width, y: top * height, width: across * width, height: down * height }, score, query })
  }
  return found.sort((a, b) => b.score - a.score)
}

/** `pred_masks` of one text, [queries, height, width], as planes of logits. Throws `ModelOutputError`. */
export function sam3Planes(masks: Output, queries: number): (query: number) => Plane {
  checkOutput(model, 'pred_masks', masks, [queries, null, null])
  const [, height, width] = masks.dims as [number, number, number]
  const area = width * height
  // A copy: the rest need not be kept for as long as one is.
  return (query) => ({ width, height, values: masks.data.slice(query * area, (query + 1) * area) })
}

/** A query's mask in pixels of the picture, or of a window of it: where its probability, interpolated, is more than a half. */
export function sam3Mask({ width, height, values }: Plane, picture: Size, window?: PixelWindow): Mask {
  const likely = resizePlane({ width, height, values: values.map(sigmoid) }, picture, window)
  return { width: likely.width, height: likely.height, pixels: Uint8Array.from(likely.values, (p) => (p > 0.5 ? 1 : 0)) }
}
