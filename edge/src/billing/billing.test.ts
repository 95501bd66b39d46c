import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startTestBilling, type TestBilling } from '../../../infra/local/stripe/test-billing.ts'
import { type Person, startTestEdge } from '../../../infra/local/test-edge.ts'

let billing: TestBilling
let owner: Person
beforeAll(async () => {
  billing = await startTestBilling()
})
afterAll(() => billing.stop())
beforeEach(async () => {
  owner = await billing.edge.signUp('Owner', { organizationName: 'Gears Ltd' })
})

const read = async (by = owner) => (await by.call('GET', '/v1/billing')).json()
const sql = (text: string, values: unknown[] = []) => billing.edge.database.sql(text, values)
const account = async () => (await sql('select * from billing_account where org_id = $1', [owner.orgId]))[0]
const mine = () => {
  const id = Object.values(billing.standIn.state.customers).find(({ metadata }) => metadata['orgId'] === owner.orgId)?.id
  return Object.values(billing.standIn.state.subscriptions).filter(({ customer }) => customer === id)
}

it('runs without Stripe: the free plan, no invoices, and a checkout that says why there is none', async () => {
  const edge = await startTestEdge()
  try {
    const person = await edge.signUp('Alone')
    expect(await read(person)).toMatchObject({ configured: false, plan: 'free', subscription: null, nextInvoice: null })
    expect(await (await person.call('GET', '/v1/billing/invoices')).json()).toEqual({ data: [], nextCursor: null })
    expect(await (await person.call('GET', '/v1/billing/reconciliation')).json()).toEqual({ data: [] })
    const answer = await person.call('POST', '/v1/billing/checkout')
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'billing_not_configured'])
    expect((await edge.request('/webhooks/stripe', { method: 'POST', body: '{}' })).status).toBe(409)
  } finally {
    await edge.stop()
  }
})

it('takes an organization from the free plan over the checkout to pay as you go, and writes it down', async () => {
  expect(await read()).toMatchObject({ configured: true, plan: 'free', hasAccount: false })
  await billing.subscribe(owner)
  expect(await read()).toMatchObject({
    plan: 'pay_as_you_go',
    hasAccount: true,
    subscription: { state: 'active', paymentFailed: false, cancelAt: null, periodEndAt: expect.stringMatching(/-01T00:00:00\.000Z$/) },
    nextInvoice: { usageMicros: 0, totalMicros: 0, currency: 'usd' },
  })
  const audit = await (await owner.call('GET', '/v1/audit?noun=plan')).json()
  expect(audit.data[0]).toMatchObject({ action: 'plan.changed', before: { plan: 'free' }, after: { plan: 'pay_as_you_go' } })
  expect((await owner.call('POST', '/v1/billing/checkout')).status).toBe(409)
})

it('opens the customer portal only where there is something to manage', async () => {
  expect((await owner.call('POST', '/v1/billing/portal')).status).toBe(409)
  await billing.subscribe(owner)
  const { url } = await (await owner.call('POST', '/v1/billing/portal')).json()
  expect(await (await fetch(url)).text()).toContain('Cancel now')
})

it('refuses a webhook with a wrong, old, missing or borrowed signature, and changes nothing', async () => {
  const { url } = await (await owner.call('POST', '/v1/billing/checkout')).json()
  await fetch(url, { method: 'POST', body: new URLSearchParams({ action: 'complete' }), redirect: 'manual' })
  const event = billing.standIn.webhooks.events.at(-1)
  if (!event) throw new Error('no event')
  const before = await sql('select * from billing_account order by org_id')
  for (const answer of [
    await billing.deliver(event, { secret: 'whsec_other' }),
    await billing.deliver(event, { timestampS: Math.floor(Date.now() / 1000) - 301 }),
    await billing.deliver(event, { body: JSON.stringify({ ...event, type: 'invoice.paid' }) }),
    await billing.edge.request('/webhooks/stripe', { method: 'POST', body: JSON.stringify(event) }),
  ])
    expect([answer.status, (await answer.json()).code]).toEqual([400, 'invalid_input'])
  expect(await sql('select * from billing_account order by org_id')).toEqual(before)
  expect(await sql('select 1 from stripe_event where org_id = $1', [owner.orgId])).toEqual([])
  const large = await billing.edge.request('/webhooks/stripe', {
    method: 'POST',
    body: 'x'.repeat(300_000),
    headers: { 'content-length': '300000' },
  })
  expect(large.status).toBe(413)
  await billing.deliverAll()
})

it('applies an event once when it comes five times at once', async () => {
  await billing.subscribe(owner)
  const [subscription] = mine()
  if (!subscription) throw new Error('no subscription')
  await billing.stripe.subscriptions.cancel(subscription.id)
  const event = billing.standIn.webhooks.events.at(-1)
  if (!event) throw new Error('no event')
  const answers = await Promise.all(Array.from({ length: 5 }, () => billing.deliver(event)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  const results = await Promise.all(answers.map(async (answer) => (await answer.json()).result))
  expect(results.toSorted()).toEqual(['applied', 'repeated', 'repeated', 'repeated', 'repeated'])
  const audit = await sql(`select 1 from audit_entry where org_id = $1 and action = 'plan.changed'`, [owner.orgId])
  expect(audit).toHaveLength(2)
  await billing.deliverAll()
})

it('ends in the newest state, in whichever order the events come', async () => {
  await billing.subscribe(owner)
  const [subscription] = mine()
  await billing.stripe.subscriptions.update(subscription?.id ?? '', { cancel_at_period_end: true })
  await billing.stripe.subscriptions.update(subscription?.id ?? '', { cancel_at_period_end: false })
  await billing.stripe.subscriptions.cancel(subscription?.id ?? '')
  expect(await billing.deliverAll((events) => events.reverse())).toEqual([200, 200, 200])
  expect(await read()).toMatchObject({ plan: 'free', subscription: null, hasAccount: true })
  const [window] = await sql('select until_at is not null as over from metered_window where org_id = $1', [owner.orgId])
  expect(window).toEqual({ over: true })
})

it('leaves an event unapplied while Stripe does not answer, so that it is sent again', async () => {
  const { url } = await (await owner.call('POST', '/v1/billing/checkout')).json()
  await fetch(url, { method: 'POST', body: new URLSearchParams({ action: 'complete' }), redirect: 'manual' })
  const event = billing.standIn.webhooks.events.at(-1)
  if (!event) throw new Error('no event')
  billing.standIn.faults.down = true
  expect((await billing.deliver(event)).status).toBe(503)
  expect(await read()).toMatchObject({ plan: 'free', configured: true })
  expect((await owner.call('GET', '/v1/billing/invoices')).status).toBe(503)
  billing.standIn.faults.down = false
  expect(await (await billing.deliver(event)).json()).toEqual({ result: 'applied' })
  expect((await read()).plan).toBe('pay_as_you_go')
  await billing.deliverAll()
})

it('ends one of two subscriptions that were bought at once', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map(async () => (await (await owner.call('POST', '/v1/billing/checkout')).json()).url as string),
  )
  for (const url of [one, two])
    await fetch(url ?? '', { method: 'POST', body: new URLSearchParams({ action: 'complete' }), redirect: 'manual' })
  await billing.deliverAll()
  expect(
    mine()
      .map(({ status }) => status)
      .toSorted(),
  ).toEqual(['active', 'canceled'])
  await billing.deliverAll()
  const active = mine().find(({ status }) => status === 'active')
  expect(await account()).toMatchObject({ subscription_id: active?.id, subscription_state: 'active' })
})

it('says that a payment failed, where to pay, and that it is settled again', async () => {
  await billing.subscribe(owner, 'fails')
  const [subscription] = mine()
  if (!subscription) throw new Error('no subscription')
  const lane = `${Object.values(billing.standIn.state.meters)[0]?.id} ${subscription.customer}`
  const at = subscription.periodStart + 1
  billing.standIn.state.usage[lane] = [{ timestamp: at, value: 70_000, identifier: 'x', receivedAt: at }]
  billing.standIn.clock.set((subscription.periodEnd + 3_700) * 1000)
  billing.standIn.tick()
  billing.standIn.tick()
  await billing.deliverAll()
  const failed = await read()
  expect(failed).toMatchObject({
    plan: 'pay_as_you_go',
    subscription: { state: 'past_due', paymentFailed: true, paymentUrl: expect.any(String) },
  })
  const invoices = await (await owner.call('GET', '/v1/billing/invoices')).json()
  // 70,000 images are 70 dollars, less the credit of 5.
  expect(invoices.data[0]).toMatchObject({ state: 'open', totalMicros: 65_000_000, number: expect.any(String), pdfUrl: expect.any(String) })
  expect((await fetch(invoices.data[0].pdfUrl)).headers.get('content-type')).toBe('application/pdf')
  await fetch(failed.subscription.paymentUrl, { method: 'POST', body: new URLSearchParams({ action: 'pay' }), redirect: 'manual' })
  await billing.deliverAll()
  expect(await read()).toMatchObject({ subscription: { state: 'active', paymentFailed: false, paymentUrl: null } })
  billing.standIn.clock.set(Date.now())
})

it('pages through invoices and refuses a cursor that is none', async () => {
  expect((await owner.call('GET', '/v1/billing/invoices?cursor=x')).status).toBe(400)
})

it('does not hear events of other products on the same account', async () => {
  const foreign = {
    id: 'evt_x',
    object: 'event',
    type: 'invoice.paid',
    created: 1,
    api_version: 'x',
    livemode: false,
    pending_webhooks: 0,
  } as const
  for (const object of [
    { id: 'in_1', customer: 'cus_x', metadata: {} },
    { id: 'in_1', customer: 'cus_x', metadata: { orgId: owner.orgId } },
  ])
    expect(await (await billing.deliver({ ...foreign, data: { object } })).json()).toEqual({ result: 'ignored' })
})

it('is for owners, admins and keys with the scope', async () => {
  const key = await (await owner.call('POST', '/v1/api-keys', { name: 'k', scopes: ['billing.read'] })).json()
  const caller = billing.edge.withKey(key.secret)
  expect((await caller.call('GET', '/v1/billing')).status).toBe(200)
  expect((await caller.call('POST', '/v1/billing/checkout')).status).toBe(403)
  await sql(`update member set role = 'member' where organization_id = $1`, [owner.orgId])
  expect((await owner.call('GET', '/v1/billing')).status).toBe(403)
})
