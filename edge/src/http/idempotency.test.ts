import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Answer, type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
let person: Person
beforeAll(async () => {
  edge = await startTestEdge()
  person = await edge.signUp('Sora')
})
afterAll(() => edge.stop())

function create(key: string, name: string, by: Person = person): Promise<Answer> {
  return by.call('POST', '/v1/projects', { name }, { 'idempotency-key': key })
}

async function projectsNamed(name: string): Promise<number> {
  const [row] = await edge.database.sql('select count(*)::int as n from project where name = $1', [name])
  return Number(row?.['n'])
}

it('answers a repeat with the first answer and does nothing again', async () => {
  const first = await create('a-1', 'Line 1')
  const again = await create('a-1', 'Line 1')
  expect([first.status, again.status]).toEqual([201, 201])
  expect(first.headers.get('idempotency-replayed')).toBeNull()
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(await again.json()).toEqual(await first.json())
  expect(await projectsNamed('Line 1')).toBe(1)
})

it('refuses another body with the same key', async () => {
  await create('a-2', 'Line 2')
  const other = await create('a-2', 'Line 2b')
  expect([other.status, (await other.json()).code]).toEqual([422, 'idempotency_mismatch'])
  expect(await projectsNamed('Line 2b')).toBe(0)
})

it('runs one of many that arrive at once', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => create('a-3', 'Line 3')))
  const fresh = answers.filter((answer) => answer.status === 201 && !answer.headers.has('idempotency-replayed'))
  expect(fresh).toHaveLength(1)
  for (const answer of answers) expect([201, 409]).toContain(answer.status)
  expect(await projectsNamed('Line 3')).toBe(1)
})

it('lets what failed be tried again with the same key', async () => {
  await create('a-4', 'Line 4')
  expect((await create('a-5', 'Line 4')).status).toBe(409)
  await edge.database.sql('delete from project where name = $1', ['Line 4'])
  expect((await create('a-5', 'Line 4')).status).toBe(201)
})

it('takes over a key whose request died', async () => {
  await create('a-6', 'Line 6')
  await edge.database.sql(`delete from project where name = 'Line 6'`)
  await edge.database.sql(`update idempotency set status = null, body = null where key = 'a-6'`)
  expect((await create('a-6', 'Line 6')).status).toBe(409)
  await edge.database.sql(`update idempotency set created_at = now() - interval '3 minutes' where key = 'a-6'`)
  expect((await create('a-6', 'Line 6')).status).toBe(201)
})

it('keeps the keys of different callers apart', async () => {
  const stranger = await edge.signUp('Haru')
  await create('a-7', 'Line 7')
  const theirs = await create('a-7', 'Line 7', stranger)
  expect([theirs.status, theirs.headers.get('idempotency-replayed')]).toEqual([201, null])
})

it.each(['', 'a b', 'x'.repeat(201)])('refuses %j as a key', async (key) => {
  const answer = await create(key, 'Line 8')
  expect([answer.status, (await answer.json()).fields[0].path]).toEqual([400, 'header.idempotency-key'])
})
