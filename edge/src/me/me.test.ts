import { meSchema } from '@kensa/contract/api/members'
import { scopes } from '@kensa/contract/scopes'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
let person: Person
beforeAll(async () => {
  edge = await startTestEdge()
  person = await edge.signUp('Mei', { organizationName: 'Works' })
})
afterAll(() => edge.stop())

it('tells a person who they are, where, and all they may do', async () => {
  const me = meSchema.parse(await (await person.call('GET', '/v1/me')).json())
  expect(me).toMatchObject({ organization: { name: 'Works' }, actor: { kind: 'user', name: 'Mei', role: 'owner' }, scopes })
})

it('tells a key its own name and only the scopes it holds', async () => {
  const made = await (await person.call('POST', '/v1/api-keys', { name: 'camera', scopes: ['search.read', 'asset.read'] })).json()
  const me = meSchema.parse(await (await edge.withKey(made.secret).call('GET', '/v1/me')).json())
  expect(me.actor).toEqual({ kind: 'apiKey', id: made.apiKey.id, name: 'camera' })
  expect(me.scopes).toEqual(['asset.read', 'search.read'])
})

it('forgets scopes that this version does not know', async () => {
  const made = await (await person.call('POST', '/v1/api-keys', { name: 'old', scopes: ['asset.read'] })).json()
  await edge.database.sql(`update api_key set scopes = '{asset.read,rocket.launch}' where name = 'old'`)
  const me = await (await edge.withKey(made.secret).call('GET', '/v1/me')).json()
  expect(me.scopes).toEqual(['asset.read'])
})
