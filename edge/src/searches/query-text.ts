import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'

/** The words as the model and the history see them: Unicode form NFKC, so that full-width and composed letters are alike, on one line. */
export function queryText(text: string): string {
  const words = text
    .normalize('NFKC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  if (words === '') throw invalid('must hold words')
  // One character may become several: ㍿ is 株式会社.
  if (words.length > limits.queryTextCharsMax) throw invalid(`must be at most ${limits.queryTextCharsMax} characters, has ${words.length}`)
  return words
}

function invalid(message: string): KensaError {
  return new KensaError('invalid_input', `text: ${message}`, { fields: [{ path: 'text', message }] })
}
