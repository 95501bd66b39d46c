import { ModelInputError } from './model-error.ts'
import { checkText, requiredToken, type Tokenizer } from './open-tokenizer.ts'

export type ClipTokens = { ids: BigInt64Array; mask: BigInt64Array }

/**
 * `input_ids` and `attention_mask` of texts for a tower of CLIP's kind, each [texts, `length`]: two marks around, and filled up with the
 * padding token. Throws `ModelInputError` for no text, an empty one, or one that is too long: what a search for objects would leave out of a
 * text silently, it would not find.
 */
export function clipTokens(
  model: string,
  tokenizer: Tokenizer,
  texts: readonly string[],
  { length, padding }: { length: number; padding: string },
): ClipTokens {
  if (texts.length === 0) throw new ModelInputError(model, 'there must be a text to look for')
  const ids = new BigInt64Array(texts.length * length).fill(BigInt(requiredToken(model, tokenizer, padding)))
  const mask = new BigInt64Array(ids.length)
  for (const [i, text] of texts.entries()) {
    checkText(model, text)
    const tokens = tokenizer.encode(text).ids
    if (tokens.length > length)
      throw new ModelInputError(
        model,
        `a text may have ${length - 2} tokens; ${JSON.stringify(text.slice(0, 80))} has ${tokens.length - 2}`,
      )
    ids.set(tokens.map(BigInt), i * length)
    mask.fill(1n, i * length, i * length + tokens.length)
  }
  return { ids, mask }
}
