import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestEdge, type TestEdge, testPassword } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
beforeAll(async () => {
  edge = await startTestEdge({ PUBLIC_URL: 'https://kensa.example/' })
})
afterAll(() => edge.stop())

it('sends every cookie over https only and asks browsers to stay on https', async () => {
  const person = await edge.signUp('Nao')
  const body = JSON.stringify({ email: person.email, password: testPassword })
  const headers = { 'content-type': 'application/json', origin: 'https://kensa.example' }
  const answer = await edge.request('/api/auth/sign-in/email', { method: 'POST', headers, body })
  const cookies = answer.headers.getSetCookie()
  expect(cookies.some((cookie) => cookie.startsWith('__Secure-kensa.session_token='))).toBe(true)
  for (const cookie of cookies) expect(cookie).toMatch(/; Secure/i)
  expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
  expect((await person.call('GET', '/v1/me')).status).toBe(200)
})
