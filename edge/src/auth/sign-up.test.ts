import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
beforeAll(async () => {
  edge = await startTestEdge()
})
afterAll(() => edge.stop())

it('gives an uninvited person a first organisation with a project, as its owner', async () => {
  const person = await edge.signUp('Aiko Tanaka')
  const me = await (await person.call('GET', '/v1/me')).json()
  expect(me.organization.name).toBe('Aiko Tanaka’s organisation')
  expect(me.actor).toMatchObject({ kind: 'user', name: 'Aiko Tanaka', email: person.email, role: 'owner' })
  const projects = await (await person.call('GET', '/v1/projects')).json()
  expect(projects.data.map((project: { name: string }) => project.name)).toEqual(['Default'])
})

it('names the first organisation as asked, and gives only one however often the person signs in', async () => {
  const person = await edge.signUp('Jiho', { organizationName: '  한빛 정밀 ' })
  expect((await (await person.call('GET', '/v1/me')).json()).organization.name).toBe('한빛 정밀')
  const again = await Promise.all([edge.signIn('Jiho', person.email), edge.signIn('Jiho', person.email)])
  expect(again.map((session) => session.orgId)).toEqual([person.orgId, person.orgId])
  const rows = await edge.database.sql('select 1 from member where user_id = $1', [person.userId])
  expect(rows).toHaveLength(1)
})

it('gives a person who lost the last organisation a new one at the next sign-in', async () => {
  const person = await edge.signUp('Emi')
  await edge.database.sql('delete from member where user_id = $1', [person.userId])
  const back = await edge.signIn('Emi', person.email)
  expect(back.orgId).not.toBe(person.orgId)
  expect((await (await back.call('GET', '/v1/me')).json()).actor.role).toBe('owner')
})

it('lets a person make another organisation, with a project in it, and work there', async () => {
  const person = await edge.signUp('Sana')
  const made = await (await person.call('POST', '/api/auth/organization/create', { name: 'Second', slug: 'second' })).json()
  expect(made.slug).not.toBe('second')
  expect((await person.call('POST', '/api/auth/organization/set-active', { organizationId: made.id })).status).toBe(200)
  expect((await (await person.call('GET', '/v1/me')).json()).organization.name).toBe('Second')
  expect((await (await person.call('GET', '/v1/projects')).json()).data).toHaveLength(1)
})
