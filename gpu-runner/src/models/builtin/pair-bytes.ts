import { ModelInputError } from '../model-error.ts'

// The builtin pack's reranker reads UTF-8: ids int64 [N, L] → relevance [N], a logit. 1 starts, 2 ends each of the two texts, a byte is
// byte + 3, 0 is nothing. Source: models/builtin/maker/{nets,train_reranker}.py.

const model = 'builtin-reranker'
const [start, end, firstByte] = [1, 2, 3]
const questionBytesMax = 80
/** Ids of a pair at most; what does not fit is cut from the entry's end. */
export const pairLength = 192

/** A question and an entry as one row of ids. Throws `ModelInputError` where either is empty. */
export function pairBytes(question: string, entry: string): BigInt64Array {
  const [asked, told] = [written('the question', question), written('the entry', entry)]
  const ids = [start, ...asked.slice(0, questionBytesMax), end, ...told].slice(0, pairLength - 1)
  return BigInt64Array.from([...ids, end], BigInt)
}

function written(what: string, text: string): number[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
  if (plain === '') throw new ModelInputError(model, `${what} has no characters`)
  return [...new TextEncoder().encode(plain)].map((byte) => byte + firstByte)
}
