import { newUuid, toId, toUuid } from '@kensa/contract/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
let person: Person
beforeAll(async () => {
  edge = await startTestEdge()
  person = await edge.signUp('Person')
})
afterAll(() => edge.stop())

async function create(name: string) {
  const answer = await person.call('POST', '/v1/projects', { name })
  return { status: answer.status, body: await answer.json() }
}

async function addAsset(projectId: string): Promise<void> {
  await edge.database.sql(
    `insert into asset (org_id, id, project_id, name, kind, content_type, bytes, sha256, state, sampling, created_by)
     values ($1, $2, $3, 'a.jpg', 'image', 'image/jpeg', 1, $4, 'ready', '{"mode":"keyframes"}', 'system')`,
    [person.orgId, newUuid(), toUuid('project', projectId), 'a'.repeat(64)],
  )
}

it('creates, renames and deletes a project', async () => {
  const { body } = await create('  Line 3 ')
  expect(body).toMatchObject({ name: 'Line 3', assetCount: 0 })
  const renamed = await (await person.call('PATCH', `/v1/projects/${body.id}`, { name: 'Line 4' })).json()
  expect(renamed).toEqual({ ...body, name: 'Line 4' })
  expect((await person.call('DELETE', `/v1/projects/${body.id}`)).status).toBe(204)
  expect((await person.call('DELETE', `/v1/projects/${body.id}`)).status).toBe(404)
})

it('keeps names unique within the organization only', async () => {
  expect((await create('Press')).status).toBe(201)
  expect(await create('Press')).toMatchObject({ status: 409, body: { fields: [{ path: 'name' }] } })
  const other = (await create('Mill')).body
  expect((await person.call('PATCH', `/v1/projects/${other.id}`, { name: 'Press' })).status).toBe(409)
  const neighbour = await edge.signUp('Neighbour')
  expect((await neighbour.call('POST', '/v1/projects', { name: 'Press' })).status).toBe(201)
})

it('counts its assets and is not deleted while it has any', async () => {
  const { body } = await create('Full')
  await addAsset(body.id)
  const { data } = await (await person.call('GET', '/v1/projects')).json()
  expect(data.find((project: { id: string }) => project.id === body.id)).toMatchObject({ assetCount: 1 })
  expect((await person.call('DELETE', `/v1/projects/${body.id}`)).status).toBe(409)
})

it.each(['', '   ', 'x'.repeat(101), 'a\u0000b', 7, null])('refuses %j as a name', async (name) => {
  expect((await person.call('POST', '/v1/projects', { name })).status).toBe(400)
})

it('answers 404 for a project that never was', async () => {
  expect((await person.call('PATCH', `/v1/projects/${toId('project', newUuid())}`, { name: 'x' })).status).toBe(404)
})
