import { afterAll, beforeAll, expect, it } from 'vitest'
import { linkIn } from '../../../infra/local/dev-inbox.ts'
import { type Answer, type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
let owner: Person
beforeAll(async () => {
  edge = await startTestEdge()
  owner = await edge.signUp('Owner', { organizationName: 'Example Works' })
})
afterAll(() => edge.stop())

function invite(email: string, role = 'reviewer', headers: Record<string, string> = {}): Promise<Answer> {
  return owner.call('POST', '/v1/invitations', { email, role }, headers)
}

async function linkTo(email: string): Promise<string> {
  return new URL(linkIn(await edge.inbox.waitForMail(email, /Example Works/))).pathname
}

it('invites by a mail in the language asked for, and the invited person joins instead of starting alone', async () => {
  const email = 'guest@example.com'
  expect((await invite(email, 'reviewer', { 'accept-language': 'ja' })).status).toBe(201)
  const mail = await edge.inbox.waitForMail(email)
  expect(mail.subject).toBe('Kensa：Owner 様から「Example Works」への招待')
  const path = await linkTo(email)
  expect(path).toMatch(/^\/invitations\/[0-9a-f-]{36}$/)

  const guest = await edge.signUp('Guest', { email })
  expect(guest.orgId).toBeNull()
  expect((await guest.call('GET', '/v1/me')).status).toBe(403)
  const accepted = await guest.call('POST', '/api/auth/organization/accept-invitation', { invitationId: path.split('/').at(-1) })
  expect(accepted.status).toBe(200)
  const me = await (await guest.call('GET', '/v1/me')).json()
  expect(me).toMatchObject({ organization: { name: 'Example Works' }, actor: { role: 'reviewer' } })
  expect((await (await owner.call('GET', '/v1/invitations')).json()).data).toEqual([])
})

it('renews an open invitation instead of doubling it', async () => {
  const first = await (await invite('twice@example.com', 'viewer')).json()
  const second = await (await invite('TWICE@example.com', 'member')).json()
  expect(second).toMatchObject({ id: first.id, email: 'twice@example.com', role: 'member' })
  const open = (await (await owner.call('GET', '/v1/invitations')).json()).data
  expect(open.filter((invitation: { email: string }) => invitation.email === 'twice@example.com')).toHaveLength(1)
})

it('refuses who is a member already, and whom nobody could reach', async () => {
  expect((await invite(owner.email)).status).toBe(409)
  expect((await invite('not an address')).status).toBe(400)
})

it('refuses a role above the inviter', async () => {
  const made = await (await owner.call('POST', '/v1/api-keys', { name: 'hr', scopes: ['member.write'] })).json()
  const key = edge.withKey(made.secret)
  expect((await key.call('POST', '/v1/invitations', { email: 'boss@example.com', role: 'owner' })).status).toBe(403)
  expect((await key.call('POST', '/v1/invitations', { email: 'admin@example.com', role: 'admin' })).status).toBe(201)
})

it('cannot be accepted by anybody else, nor after it was withdrawn', async () => {
  const email = 'late@example.com'
  const invitation = await (await invite(email)).json()
  const invitationId = (await linkTo(email)).split('/').at(-1)
  const thief = await edge.signUp('Thief')
  const stolen = await thief.call('POST', '/api/auth/organization/accept-invitation', { invitationId })
  expect(stolen.status).toBe(403)
  expect((await owner.call('DELETE', `/v1/invitations/${invitation.id}`)).status).toBe(204)
  expect((await owner.call('DELETE', `/v1/invitations/${invitation.id}`)).status).toBe(404)
  const late = await edge.signUp('Late', { email })
  expect((await late.call('POST', '/api/auth/organization/accept-invitation', { invitationId })).status).toBe(400)
  expect(late.orgId).not.toBe(owner.orgId)
})
