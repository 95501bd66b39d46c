import { newUuid, toId, toUuid } from '@kensa/contract/ids'
import type { Role } from '@kensa/contract/scopes'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
let owner: Person
let admin: Person
let viewer: Person
let ids: Record<'owner' | 'admin' | 'viewer', string>

beforeAll(async () => {
  edge = await startTestEdge()
  owner = await edge.signUp('Owner')
  admin = await edge.signUp('Admin')
  viewer = await edge.signUp('Viewer')
})
afterAll(() => edge.stop())

/** One owner, one admin, one viewer, all of them in the owner's organization. */
beforeEach(async () => {
  await edge.database.sql('delete from member where organization_id = $1', [owner.orgId])
  ids = { owner: await join(owner, 'owner'), admin: await join(admin, 'admin'), viewer: await join(viewer, 'viewer') }
})

async function join(person: Person, role: Role): Promise<string> {
  const id = newUuid()
  await edge.database.sql('insert into member (id, organization_id, user_id, role) values ($1, $2, $3, $4)', [
    id,
    owner.orgId,
    person.userId,
    role,
  ])
  await edge.database.sql('update session set active_organization_id = $1 where user_id = $2', [owner.orgId, person.userId])
  return toId('member', id)
}

async function setRole(by: Person, member: string, role: Role): Promise<number> {
  return (await by.call('PATCH', `/v1/members/${member}`, { role })).status
}

async function rolesNow(): Promise<Record<string, string>> {
  const { data } = await (await owner.call('GET', '/v1/members')).json()
  return Object.fromEntries(data.map((member: { name: string; role: string }) => [member.name, member.role]))
}

it('lists the people of the organization with their roles', async () => {
  expect(await rolesNow()).toEqual({ Owner: 'owner', Admin: 'admin', Viewer: 'viewer' })
})

it('lets an admin change roles up to admin, never to owner and never those of an owner', async () => {
  expect(await setRole(admin, ids.viewer, 'admin')).toBe(200)
  expect(await setRole(admin, ids.viewer, 'owner')).toBe(403)
  expect(await setRole(admin, ids.admin, 'owner')).toBe(403)
  expect(await setRole(admin, ids.owner, 'viewer')).toBe(403)
  expect((await admin.call('DELETE', `/v1/members/${ids.owner}`)).status).toBe(403)
  expect(await rolesNow()).toEqual({ Owner: 'owner', Admin: 'admin', Viewer: 'admin' })
})

it('keeps the last owner', async () => {
  expect(await setRole(owner, ids.owner, 'admin')).toBe(409)
  expect((await owner.call('DELETE', `/v1/members/${ids.owner}`)).status).toBe(409)
  expect(await setRole(owner, ids.admin, 'owner')).toBe(200)
  expect(await setRole(owner, ids.owner, 'admin')).toBe(200)
})

it('keeps one owner even when two demote each other at the same moment', async () => {
  await setRole(owner, ids.admin, 'owner')
  await Promise.all([setRole(owner, ids.admin, 'viewer'), setRole(admin, ids.owner, 'viewer')])
  const [row] = await edge.database.sql(`select count(*)::int as n from member where organization_id = $1 and role = 'owner'`, [
    owner.orgId,
  ])
  expect(row?.['n']).toBe(1)
})

it('gives a viewer no say', async () => {
  expect(await setRole(viewer, ids.viewer, 'admin')).toBe(403)
  expect((await viewer.call('POST', '/v1/invitations', { email: 'x@example.com', role: 'viewer' })).status).toBe(403)
  expect((await viewer.call('POST', '/v1/projects', { name: 'x' })).status).toBe(403)
  expect((await viewer.call('GET', '/v1/projects')).status).toBe(200)
})

it('shuts a removed member out at once', async () => {
  expect((await owner.call('DELETE', `/v1/members/${ids.viewer}`)).status).toBe(204)
  expect((await viewer.call('GET', '/v1/projects')).status).toBe(403)
  expect(await rolesNow()).toEqual({ Owner: 'owner', Admin: 'admin' })
})

it('lets a key act as an admin at most', async () => {
  const made = await (await owner.call('POST', '/v1/api-keys', { name: 'hr', scopes: ['member.read', 'member.write'] })).json()
  const key = edge.withKey(made.secret)
  expect((await key.call('PATCH', `/v1/members/${ids.viewer}`, { role: 'reviewer' })).status).toBe(200)
  expect((await key.call('PATCH', `/v1/members/${ids.viewer}`, { role: 'owner' })).status).toBe(403)
  expect((await key.call('DELETE', `/v1/members/${ids.owner}`)).status).toBe(403)
})

it('knows members by ids of its own kind only', async () => {
  const uuid = toUuid('member', ids.viewer) ?? ''
  for (const id of [uuid, toId('user', uuid)]) expect(await setRole(owner, id, 'member')).toBe(404)
})
