import { siglip2Length } from '@kensa/models/family-needs'
import { checkOutput, type Output } from './check-output.ts'
import { checkText, requiredToken, type Tokenizer } from './open-tokenizer.ts'
import { checkPicture, type Picture } from './pictures/picture.ts'
import { halfRange, pixelPlanes } from './pictures/pixel-planes.ts'
import { type Filter, resample } from './pictures/resample.ts'
import { sigmoid } from './sigmoid.ts'
import { unitVector } from './unit-vector.ts'

// SigLIP 2 with a fixed square input. Source: Tschannen et al. 2025; transformers' SiglipImageProcessor and Siglip2Tokenizer.
// Vision tower: pixel_values float32 [N, 3, S, S] → pooler_output [N, D]. Text tower: input_ids int64 [N, 64] → pooler_output [N, D].

const model = 'siglip2'

/** `pixel_values` of one picture: [3, `sizePx`, `sizePx`], stretched to the square. The published checkpoints resize bilinearly. */
export function siglip2Pixels(picture: Picture, sizePx: number, filter: Filter = 'bilinear'): Float32Array {
  checkPicture(model, picture)
  return pixelPlanes(resample(picture, sizePx, sizePx, filter), halfRange)
}

/** `input_ids` of one text: [64], in lower case, ended by `<eos>`, filled with `<pad>`; what does not fit is cut before the end. */
export function siglip2Tokens(tokenizer: Tokenizer, text: string): BigInt64Array {
  checkText(model, text)
  const { ids } = tokenizer.encode(text.toLowerCase(), { add_special_tokens: false })
  const row = new BigInt64Array(siglip2Length).fill(BigInt(requiredToken(model, tokenizer, '<pad>')))
  row.set([...ids.slice(0, siglip2Length - 1), requiredToken(model, tokenizer, '<eos>')].map(BigInt))
  return row
}

/** `pooler_output` of one row, [D] → a vector of unit length. Throws `ModelOutputError`. */
export function siglip2Embedding(pooled: Output): Float32Array {
  checkOutput(model, 'pooler_output', pooled, [null])
  return unitVector(model, pooled.data)
}

/** What the loss learnt beside the towers, one pair per checkpoint; `scale` is stored as its logarithm. */
export type Siglip2Calibration = { logScale: number; bias: number }

/** Probability, 0 to 1, that picture and text belong together, each text judged for itself. Both vectors have unit length. */
export function siglip2Probability(image: Float32Array, text: Float32Array, { logScale, bias }: Siglip2Calibration): number {
  const cosine = image.reduce((sum, value, i) => sum + value * (text[i] as number), 0)
  return sigmoid(cosine * Math.exp(logScale) + bias)
}
