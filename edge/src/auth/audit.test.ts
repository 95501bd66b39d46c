import { afterAll, beforeAll, expect, it } from 'vitest'
import { totp } from '../../../e2e/browser/totp.ts'
import { linkIn } from '../../../infra/local/dev-inbox.ts'
import { type Person, startTestEdge, type TestEdge, testPassword } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
beforeAll(async () => {
  edge = await startTestEdge()
})
afterAll(() => edge.stop())

async function entriesOf(orgId: string) {
  return edge.database.sql(
    `select action, actor_id, actor_name, subject_kind, subject_name, address, user_agent, request_id is not null as traced, before, after
     from audit_entry where org_id = $1 order by at, id`,
    [orgId],
  )
}
const actionsOf = async (orgId: string) => (await entriesOf(orgId)).map((entry) => entry['action'])
const post = async (person: Person, path: string, body: unknown = {}) => {
  const answer = await person.call('POST', `/api/auth${path}`, body, { 'user-agent': 'Test Browser/1.0' })
  expect(answer.status, path).toBe(200)
  return answer
}

it('tells who signed in and out, from where', async () => {
  const person = await edge.signUp('Aiko')
  const back = await edge.signIn('Aiko', person.email)
  await post(back, '/sign-out')
  const entries = await entriesOf(person.orgId)
  expect(entries.map((entry) => [entry['action'], entry['after']])).toEqual([
    ['organization.created', null],
    ['account.signed_in', { by: 'verified address' }],
    ['account.signed_in', { by: 'password' }],
    ['account.signed_out', null],
  ])
  expect(entries.at(-1)).toMatchObject({
    actor_id: person.userId,
    actor_name: 'Aiko',
    subject_kind: 'user',
    subject_name: person.email,
    address: expect.stringMatching(/^2001:db8:/),
    user_agent: 'Test Browser/1.0',
    traced: true,
  })
})

it('tells of a failed or refused call nothing', async () => {
  const person = await edge.signUp('Nobuo')
  const before = await actionsOf(person.orgId)
  const wrong = await person.call('POST', '/api/auth/change-password', { currentPassword: 'not this one', newPassword: 'another password' })
  expect(wrong.ok).toBe(false)
  await edge.request('/api/auth/sign-out', { method: 'POST', headers: { origin: edge.env.PUBLIC_URL } })
  expect(await actionsOf(person.orgId)).toEqual(before)
})

it('tells of a second factor when it begins to count, of backup codes, and when it ends', async () => {
  const person = await edge.signUp('Mina')
  const { totpURI } = await (await post(person, '/two-factor/enable', { password: testPassword })).json()
  expect(await actionsOf(person.orgId)).not.toContain('account.two_factor_enabled')
  const verified = await post(person, '/two-factor/verify-totp', {
    code: totp(new URL(totpURI).searchParams.get('secret') ?? '', Date.now()),
  })
  const renewed = verified.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
  const session = { ...person, call: (m: string, p: string, b?: unknown, h = {}) => person.call(m, p, b, { ...h, cookie: renewed }) }
  // Half a sign-in is none.
  await edge.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: edge.env.PUBLIC_URL },
    body: JSON.stringify({ email: person.email, password: testPassword }),
  })
  await post(session, '/two-factor/generate-backup-codes', { password: testPassword })
  await post(session, '/two-factor/disable', { password: testPassword })
  expect((await actionsOf(person.orgId)).slice(2)).toEqual([
    'account.two_factor_enabled',
    'account.backup_codes_renewed',
    'account.two_factor_disabled',
  ])
})

it('tells every organization of the person of a new password and a new name, and neither of the password itself', async () => {
  const person = await edge.signUp('Jiho', { organizationName: 'First' })
  const second = await (await post(person, '/organization/create', { name: 'Second', slug: 'x' })).json()
  await post(person, '/change-password', { currentPassword: testPassword, newPassword: 'a new password!', revokeOtherSessions: false })
  await post(person, '/update-user', { name: 'Jiho Park' })
  await post(person, '/organization/set-active', { organizationId: second.id })
  for (const orgId of [person.orgId, second.id])
    expect(await actionsOf(orgId)).toEqual(expect.arrayContaining(['account.password_changed', 'account.renamed']))
  expect((await actionsOf(second.id))[0]).toBe('organization.created')
  expect((await actionsOf(second.id)).at(-1)).toBe('account.organization_entered')
  expect((await entriesOf(second.id)).find((entry) => entry['action'] === 'account.renamed')).toMatchObject({
    before: { name: 'Jiho' },
    after: { name: 'Jiho Park' },
  })
  expect(JSON.stringify(await entriesOf(person.orgId))).not.toContain('a new password!')
})

it('tells of a password that was reset by mail', async () => {
  const person = await edge.signUp('Emi')
  await person.call('POST', '/api/auth/request-password-reset', { email: person.email, redirectTo: '/reset-password' })
  const link = linkIn(await edge.inbox.waitForMail(person.email, /new password/))
  const followed = await edge.request(link)
  const token = new URL(followed.headers.get('location') ?? '', edge.env.PUBLIC_URL).searchParams.get('token')
  const reset = await person.call('POST', '/api/auth/reset-password', { token, newPassword: 'a brand new password' })
  expect(reset.status).toBe(200)
  expect(await actionsOf(person.orgId)).toContain('account.password_reset')
})

it('tells of a renamed organization, and of members who join, decline and leave', async () => {
  const owner = await edge.signUp('Owner', { organizationName: 'Old name' })
  await post(owner, '/organization/update', { data: { name: 'New name' } })
  const guests = []
  for (const email of ['joins@example.com', 'declines@example.com']) {
    await owner.call('POST', '/v1/invitations', { email, role: 'member' })
    const path = new URL(linkIn(await edge.inbox.waitForMail(email, /New name/))).pathname
    guests.push({ person: await edge.signUp(email, { email }), invitationId: path.split('/').at(-1) })
  }
  const [joins, declines] = guests
  if (!joins || !declines) throw new Error('no guests')
  await post(joins.person, '/organization/accept-invitation', { invitationId: joins.invitationId })
  await post(declines.person, '/organization/reject-invitation', { invitationId: declines.invitationId })
  await post(joins.person, '/organization/leave', { organizationId: owner.orgId })
  const entries = await entriesOf(owner.orgId)
  expect(entries.find((entry) => entry['action'] === 'organization.renamed')).toMatchObject({
    before: { name: 'Old name' },
    after: { name: 'New name' },
  })
  expect(entries.map((entry) => entry['action'])).toEqual(
    expect.arrayContaining(['invitation.created', 'member.joined', 'invitation.declined', 'member.left']),
  )
})
