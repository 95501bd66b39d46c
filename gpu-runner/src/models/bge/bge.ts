import { checkOutput, type Output } from '../check-output.ts'
import { ModelOutputError } from '../model-error.ts'
import type { Tokenizer } from '../open-tokenizer.ts'
import { sigmoid } from '../sigmoid.ts'
import { unitVector } from '../unit-vector.ts'
import { pairTokens, textTokens } from './tokens.ts'

// BGE-M3's dense vectors and bge-reranker-v2-m3. Both: input_ids and attention_mask int64 [N, T]; the embedder answers last_hidden_state
// [N, T, D], the reranker logits [N, 1]. Source: Chen et al. 2024; FlagEmbedding and transformers.

const embedder = 'bge-m3'
const reranker = 'bge-reranker-v2-m3'

/** Tokens that the checkpoint of the embedder reads at most. */
export const bgeM3LengthMax = 8192
/** Tokens of query and passage together at which the reranker's authors cut. */
export const bgeRerankerLengthMax = 512

export function bgeM3Tokens(tokenizer: Tokenizer, text: string, lengthMax = bgeM3LengthMax): number[] {
  return textTokens(embedder, tokenizer, text, lengthMax)
}

/** `last_hidden_state` of one row, [T, D] → the vector of its first token, of unit length. Throws `ModelOutputError`. */
export function bgeM3Embedding(hidden: Output): Float32Array {
  checkOutput(embedder, 'last_hidden_state', hidden, [null, null])
  const [tokens, dimensions] = hidden.dims as [number, number]
  if (tokens === 0) throw new ModelOutputError(embedder, 'last_hidden_state is of no token')
  return unitVector(embedder, hidden.data.slice(0, dimensions))
}

export function bgeRerankerTokens(tokenizer: Tokenizer, query: string, passage: string, lengthMax = bgeRerankerLengthMax): number[] {
  return pairTokens(reranker, tokenizer, query, passage, lengthMax)
}

/** `logits` of one row, [1] → how well the passage answers the query, 0 to 1. Throws `ModelOutputError`. */
export function bgeRerankerScore(logits: Output): number {
  checkOutput(reranker, 'logits', logits, [1])
  return sigmoid(logits.data[0] as number)
}
