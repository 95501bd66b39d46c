import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'
import { runCron } from '../cron/run.ts'

type Seen = { to: string; subject: string; messageId: string }

let relay: Server
let answers: number[] = []
let seen: Seen[] = []
let edge: TestEdge
let owner: Person
beforeAll(async () => {
  relay = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    seen.push(JSON.parse(body) as Seen)
    response.writeHead(answers.shift() ?? 202).end()
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  edge = await startTestEdge()
  owner = await edge.signUp('Owner')
  edge.env.MAIL_URL = `http://127.0.0.1:${(relay.address() as AddressInfo).port}/`
})
afterAll(async () => {
  relay.closeAllConnections()
  relay.close()
  await edge.stop()
})
beforeEach(() => {
  answers = []
  seen = []
})

let guests = 0
async function invite(): Promise<string> {
  const email = `guest-${++guests}@example.com`
  expect((await owner.call('POST', '/v1/invitations', { email, role: 'viewer' })).status).toBe(201)
  return email
}
const makeDue = () => edge.database.sql(`update outbox set next_attempt_at = now() where kind = 'mail' and sent_at is null`)
const sweep = async () => (await runCron(edge.env))['sendDueMails']
const waiting = async () => (await edge.database.sql(`select 1 from outbox where kind = 'mail' and sent_at is null`)).length

it('sends a mail once, right after the commit, and forgets its text', async () => {
  const email = await invite()
  expect(seen.map(({ to }) => to)).toEqual([email])
  await makeDue()
  expect(await sweep()).toBe(0)
  expect(seen).toHaveLength(1)
  expect(await edge.database.sql(`select payload from outbox where kind = 'mail' and payload <> '{}'`)).toEqual([])
})

it('keeps a mail that the server did not take, and sends it later under the same id', async () => {
  answers = [503, 500]
  const email = await invite()
  expect(await waiting()).toBe(1)
  await makeDue()
  expect(await sweep()).toBe(0)
  await makeDue()
  expect(await sweep()).toBe(1)
  expect(seen.map(({ to }) => to)).toEqual([email, email, email])
  expect(new Set(seen.map(({ messageId }) => messageId)).size).toBe(1)
  expect(await waiting()).toBe(0)
})

it('does not send again what the first try may still be sending', async () => {
  answers = [500]
  await invite()
  expect(await sweep()).toBe(0)
  expect(seen).toHaveLength(1)
  await makeDue()
  expect(await sweep()).toBe(1)
})

it('gives up on an address that the server refuses, and on a mail whose link has ended', async () => {
  answers = [422]
  await invite()
  expect(await waiting()).toBe(0)
  answers = [500]
  await invite()
  await edge.database.sql(
    `update outbox set payload = payload || '{"goodUntil":"2020-01-01T00:00:00Z"}' where kind = 'mail' and sent_at is null`,
  )
  await makeDue()
  expect(await sweep()).toBe(0)
  expect([await waiting(), seen.length]).toEqual([0, 2])
})

it('sends nothing when the change that it tells of is not made', async () => {
  const before = await edge.database.sql(`select count(*) as n from outbox`)
  expect((await owner.call('POST', '/v1/invitations', { email: owner.email, role: 'viewer' })).status).toBe(409)
  expect(await edge.database.sql(`select count(*) as n from outbox`)).toEqual(before)
  expect(seen).toEqual([])
})

it('keeps a mail about a sign-in too while the server is away', async () => {
  answers = [503]
  await owner.call('POST', '/api/auth/request-password-reset', { email: owner.email, redirectTo: '/reset-password' })
  expect(await waiting()).toBe(1)
  await makeDue()
  expect(await sweep()).toBe(1)
  expect(seen.at(-1)?.to).toBe(owner.email)
})

it('writes no header lines that a name smuggles in', async () => {
  await edge.database.sql(`update organization set name = $1`, ['Works\r\nBcc: thief@example.com'])
  await invite()
  expect(seen[0]?.subject).toBe('Owner invites you to Works Bcc: thief@example.com on Kensa')
})
