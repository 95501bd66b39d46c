import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LocalWorker, startBundledWorker } from '../infra/local/bundled-worker.ts'
import { type DevInbox, linkIn, startDevInbox } from '../infra/local/dev-inbox.ts'
import { startTestDatabase, type TestDatabase } from '../infra/local/postgres/test-database.ts'
import { startSmtpReceiver } from '../infra/local/smtp-receiver.ts'
import { type Answer, cookiesOf, testPassword } from '../infra/local/test-edge.ts'
import { publicUrl, testEdgeVars } from '../infra/local/test-edge-vars.ts'
import { waitUntil } from './rig/wait-until.ts'

let database: TestDatabase
let inbox: DevInbox
let worker: LocalWorker

beforeAll(async () => {
  ;[database, inbox] = await Promise.all([startTestDatabase(), startDevInbox(0)])
  worker = await startBundledWorker({ env: testEdgeVars(database, inbox) })
})
afterAll(async () => {
  await worker?.stop()
  await inbox?.stop()
  await database?.stop()
})

function call(method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<Answer> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) }
  const all = { 'content-type': 'application/json', origin: publicUrl, ...headers }
  return fetch(`${worker.url}${path}`, { method, headers: all, redirect: 'manual', ...json })
}

it('hands its mails to a mail server over a socket of the real runtime', async () => {
  const smtp = await startSmtpReceiver({ login: { user: 'kensa', password: 'only for tests' } })
  const env = { ...testEdgeVars(database, inbox), MAIL_URL: `smtp://kensa@${smtp.host}:${smtp.port}`, MAIL_TOKEN: 'only for tests' }
  const mailing = await startBundledWorker({ env })
  try {
    const body = JSON.stringify({ name: 'Kim', email: 'kim@example.com', password: testPassword })
    const headers = { 'content-type': 'application/json', origin: publicUrl }
    expect((await fetch(`${mailing.url}/api/auth/sign-up/email`, { method: 'POST', headers, body })).status).toBe(200)
    const [mail] = await waitUntil('the mail', async () => (smtp.mails.length > 0 ? smtp.mails : undefined))
    expect(mail).toMatchObject({ envelopeTo: ['kim@example.com'], user: 'kensa', text: expect.stringContaining(publicUrl) })
  } finally {
    await mailing.stop()
    await smtp.stop()
  }
})

it('takes a person from sign-up to a working and a revoked key, in the real runtime', async () => {
  const email = 'mina@example.com'
  const inKorean = { 'accept-language': 'ko-KR,ko;q=0.9' }
  const signUp = await call('POST', '/api/auth/sign-up/email', inKorean, { name: '김미나', email, password: testPassword })
  expect(signUp.status).toBe(200)

  const early = await call('POST', '/api/auth/sign-in/email', {}, { email, password: testPassword })
  expect(early.status).toBe(403)

  const mail = await inbox.waitForMail(email)
  expect(mail.subject).toBe('Kensa 이메일 주소 확인')
  const link = new URL(linkIn(mail))
  expect(link.origin).toBe(publicUrl)
  expect((await call('GET', link.pathname + link.search, {})).status).toBe(302)

  const signIn = await call('POST', '/api/auth/sign-in/email', {}, { email, password: testPassword })
  expect(signIn.status).toBe(200)
  const session = { cookie: cookiesOf(signIn) }

  const me = await (await call('GET', '/v1/me', session)).json()
  expect(me).toMatchObject({ actor: { kind: 'user', email, role: 'owner' }, organization: { name: '김미나’s organisation' } })

  const created = await call('POST', '/v1/api-keys', session, { name: 'camera', scopes: ['project.read'] })
  expect(created.status).toBe(201)
  const { apiKey, secret } = await created.json()
  const key = { authorization: `Bearer ${secret}` }

  expect((await (await call('GET', '/v1/projects', key)).json()).data).toHaveLength(1)
  expect((await call('POST', '/v1/projects', key, { name: 'Line 3' })).status).toBe(403)

  expect((await call('DELETE', `/v1/api-keys/${apiKey.id}`, session)).status).toBe(204)
  expect((await call('GET', '/v1/projects', key)).status).toBe(401)
})

it('serves many requests at once, each on connections of its own', async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => call('GET', '/v1/projects', {})))
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([401]))
})

it('serves the portal under a policy that lets it reach the bucket and nothing else', async () => {
  const page = await fetch(`${worker.url}/library`)
  expect(page.status).toBe(200)
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self'")
  expect(policy).toMatch(/connect-src 'self' http:\/\/127\.0\.0\.1:9(;|$)/)
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
})
