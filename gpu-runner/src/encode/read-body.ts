import type { IncomingMessage } from 'node:http'
import { KensaError } from '@kensa/contract/errors'

/** The whole body, refused as soon as it is longer than allowed. */
export async function readBody(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const tooLarge = (found: string) => new KensaError('too_large', `The body may have ${bytesMax} bytes; it has ${found}.`)
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > bytesMax) throw tooLarge(String(declared))
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.byteLength
    if (bytes > bytesMax) throw tooLarge('more')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
