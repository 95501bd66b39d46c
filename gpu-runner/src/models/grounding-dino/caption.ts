import { ModelInputError } from '../model-error.ts'
import { checkText, type Tokenizer } from '../open-tokenizer.ts'

const model = 'grounding-dino'

/** Tokens of a caption with its marks: the length of each row of the model's logits. */
export const captionLengthMax = 256

/** `input_ids`, `token_type_ids` (0) and `attention_mask` (1) of one caption, each [tokens], and which phrase each token belongs to. */
export type Caption = {
  text: string
  ids: BigInt64Array
  types: BigInt64Array
  mask: BigInt64Array
  /** By token: the place of its phrase, or −1 for the marks and the dots. */
  phraseOf: Int32Array
}

/**
 * Phrases in lower case, each ended by a dot: "a pump. a flange.". Throws `ModelInputError` for none, an empty one, one with a dot, which
 * would end it early, or for more than fit. Public graphs were traced with one phrase and keep what they were traced with: ask them for
 * one phrase at a time.
 */
export function groundingDinoCaption(tokenizer: Tokenizer, phrases: readonly string[]): Caption {
  if (phrases.length === 0) throw new ModelInputError(model, 'there must be a phrase to look for')
  const clean = phrases.map((phrase) => {
    checkText(model, phrase)
    if (phrase.includes('.')) throw new ModelInputError(model, `a phrase must have no dot; found ${JSON.stringify(phrase.slice(0, 80))}`)
    return phrase.trim().toLowerCase()
  })
  const text = `${clean.join('. ')}.`
  const ids = tokenizer.encode(text).ids
  if (ids.length > captionLengthMax)
    throw new ModelInputError(model, `phrases may have ${captionLengthMax - 2} tokens together; these have ${ids.length - 2}`)
  return {
    text,
    ids: BigInt64Array.from(ids, BigInt),
    types: new BigInt64Array(ids.length),
    mask: new BigInt64Array(ids.length).fill(1n),
    phraseOf: phrasesOf(ids, tokenizer.token_to_id('.')),
  }
}

function phrasesOf(ids: readonly number[], dot: number | undefined): Int32Array {
  const phraseOf = new Int32Array(ids.length).fill(-1)
  let phrase = 0
  for (let i = 1; i < ids.length - 1; i++) {
    if (ids[i] === dot) phrase++
    else phraseOf[i] = phrase
  }
  return phraseOf
}
