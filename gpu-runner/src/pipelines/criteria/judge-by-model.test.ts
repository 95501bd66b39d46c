import { rubricContentSchema } from '@kensa/contract/rubric'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { ServerAway } from '../../jobs/server-away.ts'
import { createVlm } from '../../vlm/client.ts'
import { type ModelServer, startModelServer } from '../../vlm/testing/model-server.ts'
import { judgeByModel } from './judge-by-model.ts'

const frame = { frameId: 'f', assetId: 'a', projectId: 'p', index: 0, widthPx: 64, heightPx: 48 }
const still = Uint8Array.of(255, 216, 255)
const never = new AbortController().signal
const rubricOf = (count: number) => ({
  ...rubricContentSchema.parse({
    criteria: Array.from({ length: count }, (_, i) => ({ id: `A${i}`, question: `Is part ${i} there?` })),
    patterns: [{ id: 'P1', name: 'All', triggers: [{ criterion: 'A0', wanted: 1, points: 1 }] }],
  }),
  ...{ rubricId: 'r', rubricNumber: 1, rulesHash: 'h' },
})
const valid = (from: number, to: number, over: object = {}) => {
  const criteria = Object.fromEntries(Array.from({ length: to - from }, (_, i) => [`A${from + i}`, (from + i) % 2]))
  return JSON.stringify({ criteria, trigger_match: null, confidence: 0.8, ...over })
}

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer('primary')
})
afterEach(() => void server.requests.splice(0))
afterAll(() => server.close())
const judge = (count: number, over = {}) =>
  judgeByModel(createVlm([server.endpoint(over)], { pauseMs: 1, pauseMsMax: 2, timeoutMs: 500 }), rubricOf(count))(still, frame, never)

it('gives the model’s answers with its own opinion, and a record of what was asked and answered', async () => {
  server.behave('no', valid(0, 2, { trigger_match: 'P1' }))
  const { judgement, record, error } = await judge(2)
  expect(error).toBeUndefined()
  expect(judgement).toMatchObject({ answers: { A0: 0, A1: 1 }, confidence: 0.8, triggerMatch: 'P1', seenAt: {}, method: 'language_model' })
  expect(judgement?.provenance).toMatchObject({ pack: 'primary', packVersion: 'tested', inputs: [{ kind: 'still' }] })
  expect(record).toEqual({
    ...{ endpoint: 'primary', model: 'tested', valid: true, question: expect.stringContaining('A1: Is part 1 there?') },
    ...{ inputTokens: 200, outputTokens: 20, tookMs: expect.any(Number) },
    tries: [
      { raw: 'no', complaint: expect.any(String) },
      { raw: valid(0, 2, { trigger_match: 'P1' }), complaint: null },
    ],
  })
})

it('merges the parts of a large rubric: the lowest confidence, no opinion, one record', async () => {
  server.behave(valid(0, 60), valid(60, 70, { confidence: 0.3 }))
  const { judgement, record } = await judge(70)
  expect(Object.keys(judgement?.answers ?? {})).toHaveLength(70)
  expect(judgement).toMatchObject({ confidence: 0.3, triggerMatch: undefined, scores: { confidence: [0.8, 0.3] } })
  expect(record).toMatchObject({ valid: true, tries: [{ complaint: null }, { complaint: null }], inputTokens: 200 })
  expect(record?.question).toMatch(/A0: .*A69: /s)
})

it('keeps the answers of a part that was good when another one is not, and judges nothing', async () => {
  server.behave(valid(0, 60), 'no')
  const { judgement, record, error } = await judge(70)
  expect(judgement).toBeUndefined()
  expect(error).toMatchObject({
    code: 'model_answer_invalid',
    detail: expect.stringMatching(/^The language model gave no valid answer in 3 tries: /),
  })
  expect(record).toMatchObject({ valid: false, inputTokens: 400 })
  expect(record?.tries.map(({ complaint }) => complaint === null)).toEqual([true, false, false, false])
})

it('has no record of a question to which nothing was answered', async () => {
  server.behave((_, response) => response.writeHead(422).end('{"error":{"message":"no pictures, please"}}'))
  expect(await judge(2)).toEqual({
    error: { code: 'model_request_refused', detail: expect.stringContaining('no pictures, please') },
  })
})

it('waits for servers that are away, and names none of them to the customer', async () => {
  server.behave((_, response) => response.writeHead(500).end('at 10.0.0.7'))
  const failure = await judge(2).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ServerAway)
  expect(failure).toMatchObject({ code: 'model_unavailable', message: expect.not.stringContaining('10.0.0.7') })
})
