import { ModelInputError } from '../model-error.ts'
import { checkText, requiredToken, type Tokenizer } from '../open-tokenizer.ts'

// Texts as XLM-RoBERTa reads them: `<s> … </s>`, pairs as `<s> … </s></s> … </s>`.

/** Ids of one text, at most `lengthMax`; what does not fit is cut before the end mark. */
export function textTokens(model: string, tokenizer: Tokenizer, text: string, lengthMax: number): number[] {
  const { start, end } = marksOf(model, tokenizer, lengthMax)
  return [start, ...idsOf(model, tokenizer, text).slice(0, lengthMax - 2), end]
}

/** Ids of two texts, at most `lengthMax`; the longer one is cut first, then both to half. */
export function pairTokens(model: string, tokenizer: Tokenizer, first: string, second: string, lengthMax: number): number[] {
  const { start, end } = marksOf(model, tokenizer, lengthMax)
  const [a, b] = [idsOf(model, tokenizer, first), idsOf(model, tokenizer, second)]
  const [lengthA, lengthB] = longestFirst(a.length, b.length, lengthMax - 4)
  return [start, ...a.slice(0, lengthA), end, end, ...b.slice(0, lengthB), end]
}

export type TokenRow = { ids: BigInt64Array; mask: BigInt64Array }

/** `input_ids` and `attention_mask` of one row, filled up with `<pad>` to a length that rows of a batch share. Throws `RangeError`. */
export function padded(model: string, tokenizer: Tokenizer, ids: readonly number[], length: number): TokenRow {
  if (ids.length > length) throw new RangeError(`${ids.length} tokens do not fit into ${length}`)
  const row = { ids: new BigInt64Array(length).fill(BigInt(requiredToken(model, tokenizer, '<pad>'))), mask: new BigInt64Array(length) }
  row.ids.set(ids.map(BigInt))
  row.mask.fill(1n, 0, ids.length)
  return row
}

/** Where `tokenizers` cuts a pair with the strategy `longest_first`. */
function longestFirst(a: number, b: number, most: number): [number, number] {
  if (a + b <= most) return [a, b]
  const short = Math.min(a, b)
  const [shortTo, longTo] = 2 * short <= most ? [short, most - short] : [Math.floor(most / 2), Math.ceil(most / 2)]
  return a > b ? [longTo, shortTo] : [shortTo, longTo]
}

function idsOf(model: string, tokenizer: Tokenizer, text: string): number[] {
  checkText(model, text)
  return tokenizer.encode(text, { add_special_tokens: false }).ids
}

function marksOf(model: string, tokenizer: Tokenizer, lengthMax: number) {
  if (!(lengthMax >= 6)) throw new ModelInputError(model, `lengthMax must be 6 or more; found ${lengthMax}`)
  return { start: requiredToken(model, tokenizer, '<s>'), end: requiredToken(model, tokenizer, '</s>') }
}
