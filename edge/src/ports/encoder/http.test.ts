import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { openEncoder } from './http.ts'

let server: Server
afterEach(() => new Promise<void>((resolve) => (server.closeAllConnections(), server.close(() => resolve()))))

const token = 'a-token-of-the-encoder'
const unit = [1, ...Array<number>(255).fill(0)]
const good = { space: 'builtin-v1', vector: unit, terms: [{ text: 'wrench', concept: 'wrench' }], modelVersion: '1' }

async function encoderThat(answer: RequestListener, timeoutMs = 2_000) {
  server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return openEncoder({ ENCODER_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ENCODER_TOKEN: token }, timeoutMs)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function answerJson(status: number, body: unknown): RequestListener {
  return (_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

it('sends the words with the token and gives back the vector', async () => {
  const seen: unknown[] = []
  const encoder = await encoderThat(async (request, response) => {
    seen.push(request.url, request.headers.authorization, JSON.parse(await bodyOf(request)))
    response.end(JSON.stringify(good))
  })
  expect(await encoder.text('builtin-v1', 'blue wrench')).toEqual(good)
  expect(seen).toEqual(['/encode/text', `Bearer ${token}`, { space: 'builtin-v1', text: 'blue wrench' }])
})

it('sends a photo as it is, named with its space and type', async () => {
  const seen: unknown[] = []
  const encoder = await encoderThat(async (request, response) => {
    seen.push(request.url, request.headers['content-type'], await bodyOf(request))
    response.end(JSON.stringify(good))
  })
  await encoder.image('builtin-v1', new TextEncoder().encode('photo'), 'image/jpeg')
  expect(seen).toEqual(['/encode/image?space=builtin-v1', 'image/jpeg', 'photo'])
})

it('tries once more after a failure', async () => {
  let calls = 0
  const encoder = await encoderThat((request, response) => {
    calls++
    if (calls === 1) answerJson(500, {})(request, response)
    else answerJson(200, good)(request, response)
  })
  expect((await encoder.text('builtin-v1', 'x')).modelVersion).toBe('1')
  expect(calls).toBe(2)
})

it.each([
  ['fails twice', answerJson(500, { error: 'boom' })],
  ['answers fewer dimensions', answerJson(200, { ...good, vector: [1, 0] })],
  ['answers another space', answerJson(200, { ...good, space: 'other' })],
  ['answers a vector that is not of unit length', answerJson(200, { ...good, vector: unit.map((x) => x * 3) })],
  ['answers what is not JSON', ((_, response) => response.end('<html>')) as RequestListener],
  ['drops the connection', ((request) => request.socket.destroy()) as RequestListener],
  ['refuses our token', answerJson(401, { code: 'unauthenticated', detail: 'wrong token' })],
])('is unavailable when the encoder %s', async (_, answer) => {
  const encoder = await encoderThat(answer)
  await expect(encoder.text('builtin-v1', 'x')).rejects.toMatchObject({ code: 'encoder_unavailable' })
})

it('is unavailable when the encoder never answers', async () => {
  const encoder = await encoderThat(() => {}, 50)
  await expect(encoder.text('builtin-v1', 'x')).rejects.toMatchObject({ code: 'encoder_unavailable' })
})

it('passes on what is wrong with the photo, without a second try', async () => {
  let calls = 0
  const encoder = await encoderThat((request, response) => {
    calls++
    answerJson(422, { code: 'file_truncated', detail: 'The photo ends early.' })(request, response)
  })
  const photo = new Uint8Array([1])
  await expect(encoder.image('builtin-v1', photo, 'image/jpeg')).rejects.toMatchObject({
    code: 'file_truncated',
    message: 'The photo ends early.',
  })
  expect(calls).toBe(1)
})
