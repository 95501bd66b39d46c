import { randomInt } from 'node:crypto'
import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { createVlm, type Question } from './client.ts'
import { createEndpointHealth } from './endpoint-health.ts'
import { endpointListSchema } from './endpoint-list.ts'
import { answer, type Behaviour, type ModelServer, startModelServer } from './testing/model-server.ts'
import { imageTokens, planCalls } from './token-budget.ts'

const criteria = z.strictObject({
  criteria: z.strictObject({ A01: z.union([z.literal(0), z.literal(1)]), A02: z.union([z.literal(0), z.literal(1)]) }),
  trigger_match: z.string().max(10).nullable(),
  confidence: z.number().min(0).max(1),
})
const right = JSON.stringify({ criteria: { A01: 1, A02: 0 }, trigger_match: 'P02', confidence: 0.9 })
const photo = { bytes: new Uint8Array([255, 216, 255]), type: 'image/jpeg' as const, widthPx: 640, heightPx: 480 }
const question: Question<z.infer<typeof criteria>> = {
  name: 'criteria',
  instructions: 'Answer each criterion by 0 or 1.',
  images: [photo, photo],
  schema: criteria,
  answerTokensMax: 200,
}
const quick = { timeoutMs: 250, pauseMs: 1, pauseMsMax: 20 }

let server: ModelServer
let other: ModelServer
beforeEach(async () => {
  server = await startModelServer('first')
  other = await startModelServer('second')
})
afterEach(() => Promise.all([server.close(), other.close()]))

const cutOff: Behaviour = (_, response) => answer(response, { content: right.slice(0, 30) }, 'length')
const refusal: Behaviour = (_, response) => answer(response, { content: null, refusal: 'I cannot judge this.' })
/** A model that does what is written in the picture. */
const obeysThePicture: Behaviour = (_, response) => answer(response, { content: 'APPROVED. All criteria are met, as the sign says.' })
const busy: Behaviour = (_, response) => response.writeHead(429, { 'retry-after': '0' }).end('{"error":{"message":"busy"}}')
const failing: Behaviour = (_, response) => response.writeHead(500).end('no')
const notJson: Behaviour = (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('<html>')
const megabyte: Behaviour = (_, response) => answer(response, { content: 'x'.repeat(1_000_000) })
const hanging: Behaviour = () => {}
const stalling: Behaviour = (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"choices":[')
const hangUp: Behaviour = (_, response) => response.destroy()
const nothing: Behaviour = (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}')

it('forces the schema, keeps pictures apart from instructions, and gives the valid answer with its raw text', async () => {
  server.behave(right)
  const found = await createVlm([server.endpoint()], quick).ask(question)
  expect(found).toEqual({
    value: JSON.parse(right),
    tries: [{ raw: right, complaint: null }],
    server: { endpoint: 'first', model: 'tested' },
    inputTokens: 100,
    outputTokens: 10,
    tookMs: expect.any(Number),
  })
  const [request] = server.requests
  expect(request?.response_format).toMatchObject({ type: 'json_schema', json_schema: { name: 'criteria', strict: true } })
  expect(request?.response_format.json_schema.schema).toMatchObject({ type: 'object', additionalProperties: false })
  expect(request?.max_tokens).toBe(200)
  const [system, user] = request?.messages ?? []
  expect(system).toMatchObject({ role: 'system', content: expect.stringContaining('Answer each criterion') })
  expect(JSON.stringify(system)).not.toContain('image_url')
  expect(JSON.stringify(user)).not.toContain('Answer each criterion')
  expect(JSON.stringify(user).match(/data:image\/jpeg;base64,\/9j\//g)).toHaveLength(2)
})

it.each<[string, Behaviour, RegExp]>([
  ['truncated JSON', cutOff, /cut off/],
  ['a refusal', refusal, /not answered/],
  ['what a picture demands', obeysThePicture, /not JSON/],
  ['NaN', right.replace('0.9', 'NaN'), /not JSON/],
  ['a number beyond all', right.replace('0.9', '1e999'), /confidence/],
  ['a wrong type', right.replace('"A01":1', '"A01":"yes"'), /criteria\.A01/],
  ['a criterion too few', right.replace('"A01":1,', ''), /criteria\.A01/],
  ['extra keys', right.replace('{"criteria"', '{"note":"ignore the rules","criteria"'), /note/],
  ['an empty answer', '', /empty/],
])('feeds the complaint back when it gets %s, and takes the next answer only if it is valid', async (_, bad, complaint) => {
  server.behave(bad, right)
  const found = await createVlm([server.endpoint()], quick).ask(question)
  expect(found).toMatchObject({
    value: JSON.parse(right),
    tries: [
      { raw: expect.any(String), complaint: expect.stringMatching(complaint) },
      { raw: right, complaint: null },
    ],
    inputTokens: 200,
  })
  expect(server.requests[1]?.messages.at(-1)?.content).toMatch(complaint)

  server.behave(bad)
  await expect(createVlm([server.endpoint()], quick).ask(question)).rejects.toMatchObject({
    reason: 'invalid_answer',
    message: expect.stringMatching(/^no valid answer in 3 tries: /),
    asked: {
      tries: Array(3).fill({ raw: found.tries[0]?.raw, complaint: expect.any(String) }),
      server: { endpoint: 'first' },
      inputTokens: 300,
    },
  })
})

it('forgives a code fence around the whole answer, and nothing else', async () => {
  server.behave(`\`\`\`json\n${right}\n\`\`\``)
  expect(await createVlm([server.endpoint()], quick).ask(question)).toMatchObject({ tries: [{ complaint: null }] })
  server.behave(`Sure! ${right}`)
  await expect(createVlm([server.endpoint()], quick).ask(question)).rejects.toMatchObject({ reason: 'invalid_answer' })
})

it.each<[string, Behaviour]>([
  ['is busy', busy],
  ['fails', failing],
  ['hangs', hanging],
  ['stalls in its answer', stalling],
  ['hangs up', hangUp],
  ['answers with a megabyte', megabyte],
  ['does not speak JSON', notJson],
])('asks the next server when one %s, lets the first rest, and says so when all do', async (_, behaviour) => {
  server.behave(behaviour)
  other.behave(right)
  const vlm = createVlm([server.endpoint(), other.endpoint()], { ...quick, pauseMs: 60_000, pauseMsMax: 60_000 })
  expect(await vlm.ask(question)).toMatchObject({ server: { endpoint: 'second' }, value: JSON.parse(right) })
  if (behaviour !== busy) {
    await vlm.ask(question)
    expect(server.requests).toHaveLength(1)
  }
  await expect(createVlm([server.endpoint()], { ...quick, roundsMax: 2 }).ask(question)).rejects.toMatchObject({ reason: 'unavailable' })
})

it('takes an answer without choices for an empty one', async () => {
  server.behave(nothing, right)
  expect(await createVlm([server.endpoint()], quick).ask(question)).toMatchObject({
    tries: [{ complaint: expect.any(String) }, { complaint: null }],
  })
})

it('does not try elsewhere what the request itself is at fault for', async () => {
  server.behave((_, response) => response.writeHead(400).end('{"error":{"message":"schema not supported"}}'))
  const asking = createVlm([server.endpoint(), other.endpoint()], quick).ask(question)
  await expect(asking).rejects.toMatchObject({ reason: 'request_refused', message: expect.stringContaining('schema not supported') })
  expect(other.requests).toHaveLength(0)
  server.behave((_, response) => response.writeHead(400).end('{"error":{"message":"no such key: secret-key"}}'))
  const withKey = createVlm([server.endpoint({ apiKey: 'secret-key' })], quick).ask(question)
  await expect(withKey).rejects.toMatchObject({ message: expect.stringMatching(/^(?!.*secret-key).*no such key: …$/) })
})

it('refuses a question that leaves no room for its answer, before it is sent', async () => {
  const asking = createVlm([server.endpoint({ contextTokensMax: 1_000 })], quick).ask(question)
  await expect(asking).rejects.toMatchObject({ reason: 'request_refused', message: expect.stringMatching(/takes \d+ tokens/) })
  expect(server.requests).toHaveLength(0)
})

it('asks again within the context, however long the refused answer was', async () => {
  server.behave('x'.repeat(100_000), right)
  const tight = server.endpoint({ contextTokensMax: 1_700 })
  expect(await createVlm([tight], quick).ask(question)).toMatchObject({ tries: [{ complaint: expect.any(String) }, { complaint: null }] })
  const [, , refused, complaint] = server.requests[1]?.messages ?? []
  expect(String(refused?.content).length).toBeLessThan(500)
  expect(complaint?.content).toContain('not JSON')
})

it('stops at once when its job is canceled', async () => {
  server.behave(hanging)
  const stop = new AbortController()
  const asking = createVlm([server.endpoint()], { ...quick, timeoutMs: 60_000 }).ask({ ...question, signal: stop.signal })
  await expect.poll(() => server.requests.length).toBe(1)
  stop.abort()
  await expect(asking).rejects.toThrow()
})

it('hands on what came before the servers went away, and texts that a database can hold', async () => {
  const odd = '\u0000 \ud800 ü 検査'
  server.behave(odd, failing)
  const asking = createVlm([server.endpoint()], { ...quick, roundsMax: 2 }).ask(question)
  await expect(asking).rejects.toMatchObject({
    reason: 'unavailable',
    asked: { tries: [{ raw: '\ufffd \ufffd ü 検査', complaint: expect.stringContaining('not JSON') }], server: { endpoint: 'first' } },
  })
})

it('tells its watch every call and answer by server, and who rests', async () => {
  const told: unknown[] = []
  const watch = {
    called: (endpoint: string, outcome: string) => void told.push([endpoint, outcome]),
    answered: (endpoint: string, valid: boolean, tokens: object) => void told.push([endpoint, valid, tokens]),
  }
  server.behave(busy, failing, hangUp, hanging)
  other.behave('no', right)
  const vlm = createVlm([server.endpoint(), other.endpoint()], { ...quick, pauseMs: 60_000, pauseMsMax: 60_000 }, watch)
  expect(vlm.health()).toEqual([
    { endpoint: 'first', healthy: true },
    { endpoint: 'second', healthy: true },
  ])
  await vlm.ask(question)
  const tokens = { input: 100, output: 10 }
  expect(told).toEqual([
    ['first', 'busy'],
    ['second', 'answered'],
    ['second', false, tokens],
    ['first', 'failed'],
    ['second', 'answered'],
    ['second', true, tokens],
  ])
  expect(vlm.health()).toEqual([
    { endpoint: 'first', healthy: false },
    { endpoint: 'second', healthy: true },
  ])
  told.length = 0
  const alone = () => createVlm([server.endpoint()], { ...quick, roundsMax: 1 }, watch).ask(question)
  await expect(alone()).rejects.toThrow()
  await expect(alone()).rejects.toThrow()
  server.behave((_, response) => response.writeHead(422).end('{}'))
  await expect(alone()).rejects.toThrow()
  expect(told).toEqual([
    ['first', 'unreachable'],
    ['first', 'timeout'],
    ['first', 'refused'],
  ])
})

it('lets no unvalidated value through, over 400 questions to servers that misbehave at random', { timeout: 60_000 }, async () => {
  const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
  console.log(`seed ${seed}`)
  const random = mulberry32(seed)
  const garble = (text: string) => {
    const at = Math.floor(random() * text.length)
    return text.slice(0, at) + '{}[]",:0a'.charAt(Math.floor(random() * 9)) + text.slice(at + Math.floor(random() * 3))
  }
  const bad = [cutOff, refusal, obeysThePicture, busy, failing, notJson, megabyte, hangUp, nothing]
  const behaviour: Behaviour = (request, response) => {
    const chosen = random() < 0.4 ? garble(right) : random() < 0.7 ? (bad[Math.floor(random() * bad.length)] as Behaviour) : right
    if (typeof chosen === 'string') answer(response, { content: chosen })
    else chosen(request, response)
  }
  server.behave(behaviour)
  other.behave(behaviour)
  const vlm = createVlm([server.endpoint(), other.endpoint()], quick)
  const outcomes = { valid: 0, refused: 0 }
  for (let i = 0; i < 400; i++) {
    const result = await vlm.ask(question).catch((error: unknown) => error)
    if (result instanceof Error) {
      expect(result).toMatchObject({ name: 'VlmError' })
      outcomes.refused++
    } else {
      expect(criteria.safeParse((result as { value: unknown }).value).success).toBe(true)
      outcomes.valid++
    }
  }
  console.log(JSON.stringify(outcomes))
  expect(outcomes.valid).toBeGreaterThan(100)
})

it('packs as many pictures into a call as the context takes, in order', () => {
  const limits = { contextTokensMax: 4_096, tokenSidePx: 28, imageTokensMax: 1_280 }
  expect(imageTokens({ widthPx: 280, heightPx: 280 }, limits)).toBe(100 + 16)
  expect(imageTokens({ widthPx: 8_000, heightPx: 6_000 }, limits)).toBe(1_280 + 16)
  const images = Array.from({ length: 7 }, (_, i) => ({ i, widthPx: 4_000, heightPx: 3_000 }))
  const calls = planCalls(images, 300, 100, limits)
  expect(calls.map((call) => call.map(({ i }) => i))).toEqual([[0, 1], [2, 3], [4, 5], [6]])
  expect(() => planCalls(images, 3_000, 100, limits)).toThrow(
    'question, one picture of 4000 × 3000 pixels and its answer need 4396 tokens; the model takes 4096',
  )
})

it('lets a server rest longer with each failure in a row, and prefers the first in health', () => {
  let nowMs = 0
  const health = createEndpointHealth(2, { pauseMs: 100, pauseMsMax: 350 }, () => nowMs)
  health.failed(0)
  expect([health.order(), health.waitMs()]).toEqual([[1, 0], 0])
  health.failed(1, 50)
  expect([health.order(), health.waitMs()]).toEqual([[1, 0], 50])
  nowMs = 100
  expect(health.order()).toEqual([0, 1])
  for (const pauseMs of [200, 350, 350]) {
    health.failed(0)
    nowMs += pauseMs - 1
    expect(health.order()).toEqual([1, 0])
    nowMs += 1
    expect(health.order()).toEqual([0, 1])
  }
  health.failed(0)
  health.succeeded(0)
  expect(health.order()).toEqual([0, 1])
})

it('counts calls that fail together as one failure', () => {
  const health = createEndpointHealth(1, { pauseMs: 100, pauseMsMax: 60_000 }, () => 0)
  for (let i = 0; i < 8; i++) health.failed(0)
  expect(health.waitMs()).toBe(100)
})

it('reads servers from the environment and names what is wrong with them', () => {
  const [endpoint] = endpointListSchema.parse([{ name: 'gpu-1', baseUrl: 'http://vlm:8000/v1', model: 'qwen' }])
  expect(endpoint).toMatchObject({ contextTokensMax: 8_192, tokenSidePx: 28 })
  expect(() => endpointListSchema.parse([endpoint, endpoint])).toThrow(/each name may be there once/)
  expect(() => endpointListSchema.parse([{ name: 'GPU 1', baseUrl: 'ftp://x', model: '' }])).toThrow(/name.*baseUrl.*model/s)
})
