import { expect, it } from 'vitest'
import { ModelInputError, ModelOutputError } from '../model-error.ts'
import { openTokenizer } from '../open-tokenizer.ts'
import { expectClose, expectSameDirection } from '../testing/agreement.ts'
import { floats, type Packed, readFamilyFile, readGolden, rowOf, runTiny } from '../testing/golden.ts'
import { bgeM3Embedding, bgeM3Tokens, bgeRerankerScore, bgeRerankerTokens } from './bge.ts'
import { padded } from './tokens.ts'

type Golden = {
  length: number
  halfWidth: { text: string; ids: number[] }
  texts: { text: string; ids: number[]; embedding: Packed }[]
  pairs: { query: string; passage: string; ids: number[]; logit: number; score: number }[]
}
const golden = await readGolden<Golden>('bge')
const tokenizer = openTokenizer(await readFamilyFile('bge', 'tokenizer.json'))
const { length } = golden

it.each(golden.texts)('splits $text as the reference does', ({ text, ids }) => {
  expect(bgeM3Tokens(tokenizer, text, length)).toEqual(ids)
})

it('reads half-width kana with voicing marks as SentencePiece does, where the reference’s library takes the mark for a character', () => {
  expect(bgeM3Tokens(tokenizer, golden.halfWidth.text, length)).toEqual(golden.halfWidth.ids)
})

it.each(golden.texts)('embeds $text as the reference does, cosine at least 0.99999', async ({ text, embedding }) => {
  const { last_hidden_state } = await run('embedder', bgeM3Tokens(tokenizer, text, length))
  if (!last_hidden_state) throw new Error('no last_hidden_state')
  expectSameDirection(bgeM3Embedding(rowOf(last_hidden_state)), floats(embedding), 0.99999, 'embedding')
})

it.each(golden.pairs)(
  'ranks $passage for $query as the reference does: the same ids, scores to 1e-5',
  async ({ query, passage, ids, score }) => {
    const tokens = bgeRerankerTokens(tokenizer, query, passage, length)
    expect(tokens).toEqual(ids)
    const { logits } = await run('reranker', tokens)
    if (!logits) throw new Error('no logits')
    expectClose([bgeRerankerScore(rowOf(logits))], [score], 1e-5, 'score')
  },
)

it('refuses what cannot be asked or answered, and names the model', () => {
  expect(() => bgeM3Tokens(tokenizer, '')).toThrow(ModelInputError)
  expect(() => bgeRerankerTokens(tokenizer, 'pump', '\t')).toThrow('bge-reranker-v2-m3: the text must not be empty')
  expect(() => bgeM3Tokens(tokenizer, 'pump', 2)).toThrow('bge-m3: lengthMax must be 6 or more')
  expect(() => padded('bge-m3', tokenizer, [0, 4, 2], 2)).toThrow('3 tokens do not fit into 2')
  expect(() => bgeM3Embedding({ data: Float32Array.of(NaN, 1), dims: [1, 2] })).toThrow(ModelOutputError)
  expect(() => bgeRerankerScore({ data: Float32Array.of(Infinity), dims: [1] })).toThrow(
    'bge-reranker-v2-m3: logits has Infinity at place 0',
  )
})

/** As in a batch: filled up, which must not change the answer. */
async function run(name: string, tokens: number[]) {
  const { ids, mask } = padded('bge-m3', tokenizer, tokens, length)
  const dims = [1, length]
  return runTiny('bge', name, { input_ids: { data: ids, dims }, attention_mask: { data: mask, dims } })
}
