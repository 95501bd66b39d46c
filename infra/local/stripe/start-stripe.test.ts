import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStripe } from '../../../edge/src/ports/stripe/open-stripe.ts'
import { setUpStripe } from '../../../edge/stripe-set-up.ts'
import { type StripeStandIn, startStripe } from './start-stripe.ts'

let standIn: StripeStandIn
const open = (timeoutMs?: number) => openStripe({ STRIPE_SECRET_KEY: 'sk_test_x', STRIPE_API_BASE: standIn.url }, timeoutMs) ?? fail()
const fail = (): never => {
  throw new Error('no Stripe')
}
beforeEach(async () => {
  standIn = await startStripe()
  await setUpStripe(open())
})
afterEach(() => standIn.stop())

const customer = async () => (await open().customers.create({ name: 'Gears' })).id
const nowS = () => standIn.clock.nowS()
const send = (id: string, identifier: string, timestamp = nowS(), value = '3') =>
  open().billing.meterEvents.create({ event_name: 'kensa_search', identifier, timestamp, payload: { stripe_customer_id: id, value } })
const sum = async (id: string) => {
  const meter = (await open().billing.meters.list()).data.find(({ event_name }) => event_name === 'kensa_search')
  const minute = Math.floor(nowS() / 60) * 60
  const span = { customer: id, start_time: minute - 40 * 86_400, end_time: minute + 600 }
  return (await open().billing.meters.listEventSummaries(meter?.id ?? '', span)).data[0]?.aggregated_value
}

it('is set up once: a second run makes nothing', async () => {
  expect(await setUpStripe(open())).toEqual([])
})

it('counts an identifier once a day, and again after it has forgotten it', async () => {
  const id = await customer()
  await send(id, 'a')
  await expect(send(id, 'a')).rejects.toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('already exists with identifier a'),
  })
  expect(await sum(id)).toBe(3)
  standIn.clock.advance(24 * 3_600_000)
  await send(id, 'a')
  expect(await sum(id)).toBe(6)
})

it('takes timestamps of the last 35 days and the next 5 minutes', async () => {
  const id = await customer()
  await send(id, 'old', nowS() - 35 * 86_400 + 5)
  await send(id, 'new', nowS() + 295)
  await expect(send(id, 'older', nowS() - 35 * 86_400 - 5)).rejects.toMatchObject({ statusCode: 400 })
  await expect(send(id, 'newer', nowS() + 305)).rejects.toMatchObject({ statusCode: 400 })
  await expect(send(id, 'half', nowS(), '1.5')).rejects.toMatchObject({ statusCode: 400 })
})

it('takes one call at a time for a customer and meter', async () => {
  const [one, two] = [await customer(), await customer()]
  standIn.world.meterEventMs = 300
  const results = await Promise.allSettled([send(one, 'a'), send(one, 'b'), send(two, 'c')])
  const statuses = results.map((result) => (result.status === 'fulfilled' ? 200 : result.reason.statusCode))
  expect(statuses.slice(0, 2).toSorted()).toEqual([200, 429])
  expect(statuses[2]).toBe(200)
})

it('loses an answer after it has done the work, and times out before or after', async () => {
  const id = await customer()
  Object.assign(standIn.faults, { lost: 1 })
  await expect(send(id, 'a')).rejects.toMatchObject({ type: 'StripeConnectionError' })
  Object.assign(standIn.faults, { lost: 0, limited: 1 })
  await expect(send(id, 'b')).rejects.toMatchObject({ statusCode: 429 })
  Object.assign(standIn.faults, { limited: 0, timeout: 1, random: () => 0 })
  const event = { event_name: 'kensa_search', identifier: 'c', timestamp: nowS(), payload: { stripe_customer_id: id, value: '1' } }
  await expect(open(100).billing.meterEvents.create(event)).rejects.toMatchObject({ type: 'StripeConnectionError' })
  Object.assign(standIn.faults, { timeout: 0 })
  expect(await sum(id)).toBe(4)
})

it('answers a repeated request by its idempotency key as it did before, and refuses another body under it', async () => {
  const options = { idempotencyKey: 'k' }
  const first = await open().customers.create({ name: 'A' }, options)
  expect((await open().customers.create({ name: 'A' }, options)).id).toBe(first.id)
  await expect(open().customers.create({ name: 'B' }, options)).rejects.toMatchObject({ statusCode: 400 })
})
