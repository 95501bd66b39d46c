import { Webhook } from 'standardwebhooks'
import { expect, it } from 'vitest'
import { maskBody, maskHeaders } from './mask.ts'
import { nextTryAt, readRetryAfter, retryDelaysMs } from './schedule.ts'
import { openSecret, sealSecret } from './seal.ts'
import { mintWebhookSecret, signWebhook } from './secret.ts'

const keyA = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='
const keyB = 'ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8='
const place = { orgId: 'o', endpointId: 'e' }

it('signs the published vector of Standard Webhooks as published', async () => {
  const signature = await signWebhook(
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    1614265330,
    '{"test": 2432232314}',
  )
  expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

it('signs so that the npm verifier accepts it, by either of two secrets, and by no other', async () => {
  const [old, fresh, other] = [mintWebhookSecret(), mintWebhookSecret(), mintWebhookSecret()]
  const timestamp = Math.floor(Date.now() / 1000)
  const body = '{"type":"asset.ready","name":"検査"}'
  const headers = {
    'webhook-id': 'evt_1',
    'webhook-timestamp': String(timestamp),
    'webhook-signature': await signWebhook([fresh, old], 'evt_1', timestamp, body),
  }
  for (const secret of [old, fresh]) expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
  expect(() => new Webhook(other).verify(body, headers)).toThrow()
  expect(() => new Webhook(fresh).verify(`${body} `, headers)).toThrow()
  expect(() => new Webhook(fresh).verify(body, { ...headers, 'webhook-id': 'evt_2' })).toThrow()
})

it('mints secrets of 256 bits, never the same twice', () => {
  const secrets = Array.from({ length: 200 }, mintWebhookSecret)
  for (const secret of secrets) expect(atob(secret.replace('whsec_', ''))).toHaveLength(32)
  expect(new Set(secrets).size).toBe(secrets.length)
})

it('opens a sealed secret with any key that is still there, and nowhere but at its endpoint', async () => {
  const secret = mintWebhookSecret()
  const sealed = await sealSecret(keyA, place, secret)
  expect(sealed).not.toContain(secret.slice(6, 30))
  expect(await sealSecret(keyA, place, secret)).not.toBe(sealed)
  expect(await openSecret(keyA, place, sealed)).toBe(secret)
  expect(await openSecret(`${keyB},${keyA}`, place, sealed)).toBe(secret)
  await expect(openSecret(keyB, place, sealed)).rejects.toThrow('WEBHOOK_SECRET_KEY')
  await expect(openSecret(keyA, { ...place, endpointId: 'f' }, sealed)).rejects.toThrow()
  await expect(openSecret(keyA, { ...place, orgId: 'p' }, sealed)).rejects.toThrow()
})

it('tries eleven times over about 100 hours, and past an outage of three days twice', () => {
  const hours = retryDelaysMs.reduce<number[]>((sums, delay) => [...sums, (sums.at(-1) ?? 0) + delay / 3_600_000], [])
  expect(retryDelaysMs.slice(0, 3)).toEqual([0, 5_000, 300_000])
  expect(hours.length).toBe(11)
  expect(hours.at(-1)).toBeGreaterThan(99)
  expect(hours.at(-1)).toBeLessThan(101)
  expect(hours.filter((at) => at > 72).length).toBe(2)
  expect(nextTryAt(11, 0, { random: 0.5 })).toBeUndefined()
})

it('is put off by retry-after, in seconds or as a date, never hurried and by a day at most', () => {
  const now = Date.UTC(2026, 0, 1)
  expect(readRetryAfter('120', now)).toBe(120_000)
  expect(readRetryAfter(new Date(now + 60_000).toUTCString(), now)).toBe(60_000)
  for (const useless of [undefined, '', 'soon', '-5', new Date(now - 1000).toUTCString()]) expect(readRetryAfter(useless, now)).toBe(0)
  expect(nextTryAt(1, now, { random: 0, retryAfterMs: 120_000 })).toBe(now + 120_000)
  expect(nextTryAt(2, now, { random: 0, retryAfterMs: 1_000 })).toBe(now + 300_000)
  expect(nextTryAt(1, now, { random: 0, retryAfterMs: 1e12 })).toBe(now + 24 * 3_600_000)
})

it('keeps no secret, signature, cookie or credential in the log, even when a server echoes them', () => {
  const secret = mintWebhookSecret()
  const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
  const headers = maskHeaders(
    [
      ['webhook-signature', `${signature} ${signature}`],
      ['Set-Cookie', 'sid=abc'],
      ['x-auth-token', 'abc'],
      ['x-echo', `got ${secret}`],
      ['content-type', 'text/html'],
    ],
    [secret],
  )
  expect(headers).toEqual({
    'webhook-signature': 'v1,••• v1,•••',
    'Set-Cookie': '•••',
    'x-auth-token': '•••',
    'x-echo': 'got •••',
    'content-type': 'text/html',
  })
  const body = maskBody(new TextEncoder().encode(`\u0000 ${secret} ${signature} ${'x'.repeat(9_000)}`), [secret])
  expect(body).not.toContain(secret)
  expect(body).not.toContain(signature)
  expect(body).not.toContain('\u0000')
  expect(body.length).toBeLessThanOrEqual(4_096)
})
