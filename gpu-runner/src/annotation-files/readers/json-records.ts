import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json'
import type { SourceFile } from '../archive/source-files.ts'

/** A value some levels down in a document: the keys that lead to it, and where it is. */
export type JsonRecord = { keys: (string | number)[]; place: string; value: unknown }

/**
 * Values at one depth of a JSON document (1: what the document holds; 2: what that holds), one after the other and then forgotten, so that a
 * document may be as long as it likes. What nests too deep, or is too large for one record, is refused before it is built.
 */
export async function* jsonRecords(file: SourceFile, depth: 1 | 2): AsyncGenerator<JsonRecord> {
  const found: JsonRecord[] = []
  let [nesting, sinceRecord, sinceText] = [0, 0, 0]
  const tokenizer = new Tokenizer()
  const parser = new TokenParser({ paths: [depth === 1 ? '$.*' : '$.*.*'], keepStack: false })
  const refuse = (message: string): never => {
    throw new KensaError('import_invalid', `${file.path} ${message}.`, { fields: [{ path: file.path, message }] })
  }
  tokenizer.onToken = (token) => {
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) nesting++
    else if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) nesting--
    if (nesting > limits.importNestingMax) refuse(`nests deeper than ${limits.importNestingMax} levels`)
    sinceText = 0
    parser.write(token)
  }
  parser.onValue = ({ value, key, stack }) => {
    const keys = [...stack.slice(1).map((each) => each.key), key].filter((each) => each !== undefined)
    found.push({ keys, place: placeOf(file.path, keys), value })
    sinceRecord = 0
  }
  for await (const piece of file.read()) {
    sinceRecord += piece.length
    sinceText += piece.length
    try {
      tokenizer.write(piece)
    } catch (error) {
      if (error instanceof KensaError) throw error
      refuse(`is not JSON: ${(error as Error).message}`)
    }
    if (Math.max(sinceRecord, sinceText) > limits.importRecordBytesMax)
      refuse(`holds a value of more than ${limits.importRecordBytesMax} bytes`)
    yield* found.splice(0)
  }
  try {
    tokenizer.end()
  } catch (error) {
    refuse(`is not whole JSON: ${(error as Error).message}`)
  }
  if (nesting !== 0) refuse('ends before its JSON does')
  yield* found.splice(0)
}

function placeOf(path: string, keys: readonly (string | number)[]): string {
  return `${path}:${keys.map((key, n) => (typeof key === 'number' ? `[${key}]` : `${n > 0 ? '.' : ''}${key}`)).join('')}`
}
