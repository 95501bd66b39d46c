import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { defaultSpace, spaces } from '@kensa/contract/spaces'

export type TestEncoder = { url: string; stop: () => Promise<void> }

/** The encode door without a model: text and photos become repeatable unit vectors, by their bytes alone. Words are split into terms. */
export async function startTestEncoder(): Promise<TestEncoder> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const text: string = request.url === '/encode/text' ? JSON.parse(body.toString()).text : ''
    const answer = {
      space: defaultSpace,
      vector: vectorOf(text || body),
      terms: text.split(' ').flatMap((word) => (word ? [{ text: word, concept: word.toLowerCase() }] : [])),
      modelVersion: 'test',
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => close(server) }
}

/** The unit vector that the test encoder gives for these words or bytes. */
export function vectorOf(seed: string | Buffer): number[] {
  const { dimensions } = spaces[defaultSpace]
  const digest = createHash('shake256', { outputLength: dimensions }).update(seed).digest()
  const raw = Array.from(digest, (byte) => byte - 127.5)
  const length = Math.hypot(...raw)
  return raw.map((x) => x / length)
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
