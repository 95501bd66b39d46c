import { Tokenizer } from '@huggingface/tokenizers'
import { ModelInputError } from './model-error.ts'

export type { Tokenizer }

/** Opens the text of a `tokenizer.json`. Padding and truncation that it may ask for are left to the families, which know their models. */
export function openTokenizer(json: string): Tokenizer {
  return new Tokenizer(JSON.parse(json) as object, {})
}

/** The id of a token that the family cannot do without. */
export function requiredToken(model: string, tokenizer: Tokenizer, token: string): number {
  const id = tokenizer.token_to_id(token)
  if (id === undefined) throw new ModelInputError(model, `its tokenizer has no token ${token}`)
  return id
}

/** Throws `ModelInputError` for a text without a letter, which every text model would answer with a vector that means nothing. */
export function checkText(model: string, text: string): void {
  if (text.trim() === '') throw new ModelInputError(model, 'the text must not be empty')
}
