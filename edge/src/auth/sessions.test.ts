import { afterAll, beforeAll, expect, it } from 'vitest'
import { linkIn } from '../../../infra/local/dev-inbox.ts'
import { type Answer, cookiesOf, type Person, startTestEdge, type TestEdge, testPassword } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
let person: Person
beforeAll(async () => {
  edge = await startTestEdge()
  person = await edge.signUp('Yuki')
})
afterAll(() => edge.stop())

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const all = { 'content-type': 'application/json', origin: edge.env.PUBLIC_URL, 'cf-connecting-ip': '2001:db8:1::1', ...headers }
  return edge.request(path, { method: 'POST', headers: all, body: JSON.stringify(body) })
}

it.each<[string, Record<string, string>, number]>([
  ['another origin', { origin: 'https://evil.example' }, 403],
  ['no origin at all', {}, 403],
  ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }, 403],
  ['the portal itself', { origin: 'http://localhost:8787' }, 201],
  ['a browser that says same-origin', { 'sec-fetch-site': 'same-origin' }, 201],
])('takes a change by cookie from %s or refuses it', async (_, headers, status) => {
  const init = { 'content-type': 'application/json', cookie: person.cookie, ...headers }
  const body = JSON.stringify({ name: crypto.randomUUID() })
  expect((await edge.request('/v1/projects', { method: 'POST', headers: init, body })).status).toBe(status)
})

it('marks the session cookie as unreadable for scripts and as same-site', async () => {
  const answer = await post('/api/auth/sign-in/email', { email: person.email, password: testPassword })
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('kensa.session_token='))
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
})

it('ends every session when the password is reset, by a link sent in the reader’s language', async () => {
  const victim = await edge.signUp('Ken')
  const asked = await post(
    '/api/auth/request-password-reset',
    { email: victim.email, redirectTo: '/reset-password' },
    { 'accept-language': 'ko' },
  )
  expect(asked.status).toBe(200)
  const mail = await edge.inbox.waitForMail(victim.email, /재설정/)
  const token = /reset-password\/([^?]+)/.exec(linkIn(mail))?.[1]
  expect((await post('/api/auth/reset-password', { newPassword: 'another long password', token })).status).toBe(200)
  expect((await victim.call('GET', '/v1/me')).status).toBe(401)
  expect((await post('/api/auth/sign-in/email', { email: victim.email, password: testPassword })).status).toBe(401)
  expect((await post('/api/auth/sign-in/email', { email: victim.email, password: 'another long password' })).status).toBe(200)
})

it('does not tell a stranger whether an address has an account, but tells its owner', async () => {
  const body = { name: 'Somebody', password: testPassword }
  const known = await post('/api/auth/sign-up/email', { ...body, email: person.email })
  const unknown = await post('/api/auth/sign-up/email', { ...body, email: 'nobody-yet@example.com' })
  expect([known.status, unknown.status]).toEqual([200, 200])
  expect(Object.keys(await known.json())).toEqual(Object.keys(await unknown.json()))
  await edge.inbox.waitForMail(person.email, /already have/)
})

it('refuses short passwords', async () => {
  const answer = await post('/api/auth/sign-up/email', { name: 'Short', email: 'short@example.com', password: 'nine char' })
  expect([answer.status, (await answer.json()).code]).toEqual([400, 'PASSWORD_TOO_SHORT'])
})

it('slows down guessing from one address, in rows that all Workers share', async () => {
  const guess = () =>
    post('/api/auth/sign-in/email', { email: person.email, password: 'wrong password' }, { 'cf-connecting-ip': '2001:db8:2::1' })
  const statuses: number[] = []
  for (let i = 0; i < 22; i++) statuses.push((await guess()).status)
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401))
  expect(statuses.slice(20)).toEqual([429, 429])
  const rows = await edge.database.sql(`select count from rate_limit where key like '%/sign-in/email' and count >= 20`)
  expect(rows).toHaveLength(1)
})

it('starts two-factor sign-in, which the password alone does not pass', async () => {
  const careful = await edge.signUp('Careful')
  const enabled = await (await careful.call('POST', '/api/auth/two-factor/enable', { password: testPassword })).json()
  expect(enabled.totpURI).toMatch(/^otpauth:\/\/totp\/Kensa/)
  await edge.database.sql('update "user" set two_factor_enabled = true where id = $1', [careful.userId])
  const signIn = await post('/api/auth/sign-in/email', { email: careful.email, password: testPassword })
  expect(await signIn.json()).toMatchObject({ twoFactorRedirect: true })
  const half = { cookie: cookiesOf(signIn), 'cf-connecting-ip': '2001:db8:3::1' }
  expect((await edge.request('/v1/me', { headers: half })).status).toBe(401)
  const code = enabled.backupCodes[0]
  const passed = await post('/api/auth/two-factor/verify-backup-code', { code }, { cookie: half.cookie })
  expect(passed.status).toBe(200)
  expect((await edge.request('/v1/me', { headers: { cookie: cookiesOf(passed) } })).status).toBe(200)
})

it('offers passkeys for this site only', async () => {
  const options = await (await person.call('GET', '/api/auth/passkey/generate-register-options')).json()
  expect(options).toMatchObject({ rp: { id: 'localhost', name: 'Kensa' }, challenge: expect.any(String) })
})
