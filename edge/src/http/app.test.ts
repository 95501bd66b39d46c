import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Answer, type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
let person: Person
let limitedKey = false
let limitedAddress = false

beforeAll(async () => {
  edge = await startTestEdge({
    RATE_LIMIT_KEY: { limit: async () => ({ success: !limitedKey }) },
    RATE_LIMIT_ADDRESS: { limit: async () => ({ success: !limitedAddress }) },
  })
  person = await edge.signUp('Rin')
})
afterAll(() => edge.stop())

async function problemOf(answer: Promise<Answer>) {
  const response = await answer
  const body = await response.json()
  return { status: response.status, code: body.code, fields: body.fields, detail: body.detail }
}

it('names every bad field with its path', async () => {
  expect(await problemOf(person.call('POST', '/v1/projects', { name: '', colour: 'red' }))).toMatchObject({
    status: 400,
    code: 'invalid_input',
    fields: expect.arrayContaining([expect.objectContaining({ path: 'name' })]),
  })
  expect(await problemOf(person.call('GET', '/v1/projects?limit=0'))).toMatchObject({ status: 400, fields: [{ path: 'query.limit' }] })
  expect(await problemOf(person.call('GET', '/v1/projects?cursor=nonsense'))).toMatchObject({
    status: 400,
    fields: [{ path: 'query.cursor' }],
  })
})

it('answers malformed JSON, another type and a huge body each with its own problem', async () => {
  const send = (body: string, type: string) =>
    problemOf(
      edge.request('/v1/projects', {
        method: 'POST',
        body,
        headers: { 'content-type': type, cookie: person.cookie, origin: edge.env.PUBLIC_URL },
      }),
    )
  expect(await send('{"name":', 'application/json')).toMatchObject({ status: 400, code: 'invalid_input' })
  expect(await send('name=x', 'text/plain')).toMatchObject({ status: 415, code: 'unsupported_type' })
  expect(await send(JSON.stringify({ name: 'x'.repeat(2_000_000) }), 'application/json')).toMatchObject({ status: 413, code: 'too_large' })
})

it('answers 404 as a problem for what is not there', async () => {
  expect(await problemOf(person.call('GET', '/v1/nothing'))).toMatchObject({ status: 404, code: 'not_found' })
  expect(await problemOf(person.call('GET', '/api/nothing'))).toMatchObject({ status: 404, code: 'not_found' })
})

it('limits a caller and an address, and says when to come back', async () => {
  limitedKey = true
  const byCaller = await person.call('GET', '/v1/projects')
  limitedKey = false
  limitedAddress = true
  const byAddress = await person.call('GET', '/v1/openapi.json')
  limitedAddress = false
  for (const answer of [byCaller, byAddress]) {
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  }
})

it('marks every answer with a request id of its own and never lets it be cached or framed', async () => {
  const answers = [await person.call('GET', '/v1/me'), await person.call('GET', '/v1/nothing'), await edge.request('/v1/openapi.json')]
  const ids = answers.map((answer) => answer.headers.get('x-request-id'))
  expect(new Set(ids).size).toBe(3)
  for (const answer of answers) {
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  }
})

it('serves the portal without inline scripts and built files for ever', async () => {
  const page = await edge.request('/library')
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/)
  const file = await edge.request('/assets/main-abc123.js')
  expect(file.headers.get('cache-control')).toContain('immutable')
})

it('shows the API document in a page that loads nothing from elsewhere', async () => {
  const page = await edge.request('/v1/docs')
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/)
})
