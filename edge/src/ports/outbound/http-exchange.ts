import type { Connection } from './dial.ts'
import { OutboundError, type OutboundRequest, type OutboundResponse } from './outbound.ts'

const headBytesMax = 32 * 1024
const encoder = new TextEncoder()
const decoder = new TextDecoder('latin1')

/**
 * One HTTP/1.1 request and its answer on a connection of its own (`connection: close`). `fetch` cannot be told which address to connect
 * to, hence this: just enough of RFC 9112 to send a body of known length and to read an answer by any of its three framings.
 */
export async function exchangeHttp(connection: Connection, url: URL, request: OutboundRequest): Promise<OutboundResponse> {
  const body = request.body ?? new Uint8Array()
  const writer = connection.writable.getWriter()
  // An answer may come before the whole request was read; what cannot be written then is no failure.
  const writing = writer.write(concat([encoder.encode(headOf(url, request, body.length)), body])).catch(() => {})
  const reader = new ByteReader(connection.readable.getReader())
  try {
    let head = await readHead(reader)
    while (head.status >= 100 && head.status < 200 && head.status !== 101) head = await readHead(reader)
    return { ...head, ...(await readBody(reader, head, request)) }
  } finally {
    void writing.then(() => writer.close()).catch(() => {})
    reader.cancel()
  }
}

function headOf(url: URL, { method, headers }: OutboundRequest, bytes: number): string {
  const lines = Object.entries({ ...headers, host: url.host, connection: 'close', 'content-length': String(bytes) })
  const unclean = lines.find(([name, value]) => /[^\x21-\x7e]/.test(name) || /[^\x20-\x7e\t]/.test(value))
  if (unclean) throw new Error(`the header ${unclean[0]} holds what a header cannot`)
  return `${method} ${url.pathname}${url.search} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}

type Head = { status: number; headers: [string, string][] }

async function readHead(reader: ByteReader): Promise<Head> {
  const status = /^HTTP\/1\.[01] (\d{3})(?: |$)/.exec(await reader.line(headBytesMax))?.[1]
  if (status === undefined) throw invalid('The answer is not HTTP/1.1.')
  const headers: [string, string][] = []
  let bytes = 0
  for (;;) {
    const line = await reader.line(headBytesMax)
    if (line === '') return { status: Number(status), headers }
    bytes += line.length
    if (bytes > headBytesMax) throw invalid(`The answer's headers are longer than ${headBytesMax} bytes.`)
    const colon = line.indexOf(':')
    if (colon < 1) throw invalid('The answer has a header line without a name.')
    headers.push([line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()])
  }
}

type Body = Pick<OutboundResponse, 'body' | 'bodyIsCut'>

async function readBody(reader: ByteReader, { status, headers }: Head, { responseBytesMax }: OutboundRequest): Promise<Body> {
  if (status === 204 || status === 304) return { body: new Uint8Array(), bodyIsCut: false }
  const header = (name: string) => headers.find(([own]) => own === name)?.[1]
  if (/\bchunked\s*$/i.test(header('transfer-encoding') ?? '')) return readChunks(reader, responseBytesMax)
  const length = header('content-length')
  if (length === undefined) {
    const body = await reader.upTo(responseBytesMax)
    return { body, bodyIsCut: body.length === responseBytesMax && !(await reader.ended()) }
  }
  if (!/^\d{1,15}$/.test(length)) throw invalid('The answer has a content-length that is no number.')
  const body = await reader.exactly(Math.min(Number(length), responseBytesMax))
  return { body, bodyIsCut: Number(length) > responseBytesMax }
}

async function readChunks(reader: ByteReader, bytesMax: number): Promise<Body> {
  const parts: Uint8Array[] = []
  let left = bytesMax
  for (;;) {
    const size = /^([0-9a-f]{1,8})(?:\s*;.*)?$/i.exec(await reader.line(1024))?.[1]
    if (size === undefined) throw invalid('The answer has a chunk without a size.')
    const bytes = Number.parseInt(size, 16)
    if (bytes === 0) return { body: concat(parts), bodyIsCut: false }
    parts.push(await reader.exactly(Math.min(bytes, left)))
    if (bytes > left) return { body: concat(parts), bodyIsCut: true }
    left -= bytes
    await reader.line(2)
  }
}

/** Reads lines and counted bytes from a stream, never more than asked for. */
class ByteReader {
  readonly #source: ReadableStreamDefaultReader<Uint8Array>
  #buffer = new Uint8Array()
  #isEnded = false
  constructor(source: ReadableStreamDefaultReader<Uint8Array>) {
    this.#source = source
  }

  /** One line without its end. */
  async line(bytesMax: number): Promise<string> {
    for (;;) {
      const end = this.#buffer.indexOf(10)
      if (end >= 0) return decoder.decode(this.#take(end + 1)).replace(/\r?\n$/, '')
      if (this.#buffer.length > bytesMax) throw invalid(`The answer has a line longer than ${bytesMax} bytes.`)
      if (!(await this.#more())) throw invalid('The connection ended before the answer did.')
    }
  }

  async exactly(count: number): Promise<Uint8Array> {
    const bytes = await this.upTo(count)
    if (bytes.length < count) throw invalid('The connection ended before the answer did.')
    return bytes
  }

  async upTo(count: number): Promise<Uint8Array> {
    while (this.#buffer.length < count && (await this.#more())) {}
    return this.#take(Math.min(count, this.#buffer.length))
  }

  async ended(): Promise<boolean> {
    return this.#buffer.length === 0 && !(await this.#more())
  }

  cancel(): void {
    this.#source.cancel().catch(() => {})
  }

  #take(count: number): Uint8Array {
    const taken = this.#buffer.subarray(0, count)
    this.#buffer = this.#buffer.subarray(count)
    return taken
  }

  async #more(): Promise<boolean> {
    if (this.#isEnded) return false
    const { done, value } = await this.#source.read()
    if (done) this.#isEnded = true
    else this.#buffer = concat([this.#buffer, value])
    return !done
  }
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function invalid(message: string): OutboundError {
  return new OutboundError('response_invalid', message)
}
