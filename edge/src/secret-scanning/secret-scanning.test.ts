import { createHash, createSign, generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'
import { mintSecret } from '../api-keys/secret.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const identifier = 'key-of-the-scanner'

let keyServer: Server
let edge: TestEdge
let owner: Person
beforeAll(async () => {
  const key = publicKey.export({ type: 'spki', format: 'pem' })
  keyServer = createServer((_, response) =>
    response.end(JSON.stringify({ public_keys: [{ key_identifier: identifier, key, is_current: true }] })),
  )
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve))
  edge = await startTestEdge({ SECRET_SCANNING_KEYS_URL: `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/keys` })
  owner = await edge.signUp('Owner')
})
afterAll(async () => {
  keyServer.close()
  await edge.stop()
})

type Report = { sign?: boolean; by?: typeof privateKey; headers?: Record<string, string>; sent?: string }

async function report(leaks: unknown, { by = privateKey, headers = {}, sent }: Report = {}) {
  const body = JSON.stringify(leaks)
  const signature = createSign('SHA256').update(body).sign(by).toString('base64')
  const answer = await edge.request('/webhooks/secret-scanning', {
    method: 'POST',
    headers: { 'github-public-key-identifier': identifier, 'github-public-key-signature': signature, ...headers },
    body: sent ?? body,
  })
  return { status: answer.status, body: await answer.json() }
}
const leak = (token: string) => ({ token, type: 'kensa_api_key', url: 'https://example.com/repo/blob/main/.env', source: 'content' })
const newKey = async (name: string) =>
  (await owner.call('POST', '/v1/api-keys', { name, scopes: ['project.read'] })).json() as Promise<{
    secret: string
    apiKey: { id: string }
  }>
const works = async (secret: string) => (await edge.withKey(secret).call('GET', '/v1/projects')).status === 200
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64')

it('revokes a leaked key, tells the scanner, writes it down and mails the admins in their language', async () => {
  const { secret, apiKey } = await newKey('camera')
  await edge.database.sql(`update "user" set language = 'ja' where id = $1`, [owner.userId])
  const { status, body } = await report([leak(secret), leak(mintSecret('test')), leak('ghp_not_ours')])
  expect(status).toBe(200)
  expect(body).toEqual([
    { token_hash: hashOf(secret), token_type: 'kensa_api_key', label: 'true_positive' },
    { token_hash: expect.any(String), token_type: 'kensa_api_key', label: 'false_positive' },
    { token_hash: hashOf('ghp_not_ours'), token_type: 'kensa_api_key', label: 'false_positive' },
  ])
  expect(await works(secret)).toBe(false)
  const [entry] = (await (await owner.call('GET', `/v1/audit?subjectId=${apiKey.id}`)).json()).data
  expect(entry).toMatchObject({
    action: 'api_key.leaked',
    actor: { kind: 'system' },
    after: { foundAt: 'https://example.com/repo/blob/main/.env' },
  })
  const mail = await edge.inbox.waitForMail(owner.email, /camera/)
  expect(mail.subject).toContain('公開の場で見つかった')
  expect(mail.text).not.toContain(secret)
})

it('says the same again of a key that it revoked before, and mails nobody twice', async () => {
  const { secret } = await newKey('again')
  await report([leak(secret)])
  const mails = edge.inbox.mails.length
  expect((await report([leak(secret)])).body[0].label).toBe('true_positive')
  expect(edge.inbox.mails.length).toBe(mails)
})

it('ends only the old secret when that is the one that leaked', async () => {
  const made = await newKey('rotated')
  const rotated = await (await owner.call('POST', `/v1/api-keys/${made.apiKey.id}/rotate`, {})).json()
  expect((await report([leak(made.secret)])).body[0].label).toBe('true_positive')
  expect([await works(made.secret), await works(rotated.secret)]).toEqual([false, true])
})

it('takes no report that its sender did not sign', async () => {
  const { secret } = await newKey('kept')
  const refused = [
    await report([leak(secret)], { by: stranger.privateKey }),
    await report([leak(secret)], { headers: { 'github-public-key-identifier': 'another' } }),
    await report([leak(secret)], { headers: { 'github-public-key-signature': '' } }),
    await report([leak(secret)], { sent: JSON.stringify([leak(secret), leak('more')]) }),
  ]
  expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401])
  expect(await works(secret)).toBe(true)
})

it('refuses a signed report that is none', async () => {
  for (const body of [{}, [], [{ type: 'x' }], [{ token: '', type: 'x' }]]) expect((await report(body)).status).toBe(400)
})

it('is not there where no list of public keys is configured', async () => {
  const { SECRET_SCANNING_KEYS_URL: _, ...without } = edge.env
  const url = edge.env.SECRET_SCANNING_KEYS_URL
  Object.assign(edge.env, { SECRET_SCANNING_KEYS_URL: undefined })
  expect((await report([leak('x')])).status).toBe(404)
  Object.assign(edge.env, { ...without, SECRET_SCANNING_KEYS_URL: url })
})
