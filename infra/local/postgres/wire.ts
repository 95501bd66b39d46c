/** Bytes of PostgreSQL's protocol 3.0, as far as a multiplexer must read and write them. */

const backend = { authentication: 'R', parameterStatus: 'S', keyData: 'K', ready: 'Z', error: 'E' } as const

export const requests = { ssl: 80_877_103, gssEncryption: 80_877_104, cancel: 80_877_102 } as const

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function message(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body])
}

const text = (value: string) => Buffer.from(`${value}\0`)

export const simpleQuery = (sql: string) => message('Q', text(sql))
export const askForPassword = () => message(backend.authentication, int32(3))
export const authenticated = () => message(backend.authentication, int32(0))
export const parameterStatus = (name: string, value: string) => message(backend.parameterStatus, text(name), text(value))
export const keyData = (processId: number, secret: number) => message(backend.keyData, int32(processId), int32(secret))
export const readyWhenIdle = () => message(backend.ready, Buffer.from('I'))
export const refuseEncryption = () => Buffer.from('N')

export function errorResponse(severity: 'ERROR' | 'FATAL', code: string, detail: string): Buffer {
  return message(backend.error, Buffer.from(`S${severity}\0V${severity}\0C${code}\0M${detail}\0\0`))
}

export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** The statement's name and text in a Parse message, or the text of a simple query. */
export function statementOf(frame: Buffer): { name: string; sql: string } | undefined {
  const type = String.fromCharCode(frame[0] ?? 0)
  if (type === 'Q') return { name: '', sql: frame.toString('utf8', 5, frame.length - 1) }
  if (type !== 'P') return undefined
  const nameEnd = frame.indexOf(0, 5)
  return { name: frame.toString('utf8', 5, nameEnd), sql: frame.toString('utf8', nameEnd + 1, frame.indexOf(0, nameEnd + 1)) }
}

/** `key value` pairs of a startup message. */
export function startupParameters(frame: Buffer): Map<string, string> {
  const words = frame.toString('utf8', 8).split('\0')
  const parameters = new Map<string, string>()
  for (let i = 0; i + 1 < words.length && words[i]; i += 2) parameters.set(words[i] ?? '', words[i + 1] ?? '')
  return parameters
}

/** Frontend messages after which the server answers: Query, Sync, Flush, FunctionCall, CopyDone, CopyFail, CopyData. */
const answered = new Set([...'QSHFcfd'].map((letter) => letter.charCodeAt(0)))
export const endsBatch = (frame: Buffer) => answered.has(frame[0] ?? 0)
export const isType = (frame: Buffer, letter: string) => frame[0] === letter.charCodeAt(0)

export type TransactionStatus = 'I' | 'T' | 'E'

/** Follows a stream of backend messages and remembers the last ReadyForQuery, whose six bytes end a batch. */
export class ReadyWatcher {
  private tail = Buffer.alloc(0)

  see(bytes: Uint8Array): void {
    this.tail = Buffer.from(Buffer.concat([this.tail, bytes.subarray(-6)]).subarray(-6))
  }

  status(): TransactionStatus | undefined {
    if (this.tail.length < 6 || this.tail[0] !== 0x5a || this.tail.readInt32BE(1) !== 5) return undefined
    return String.fromCharCode(this.tail[5] ?? 0) as TransactionStatus
  }
}
