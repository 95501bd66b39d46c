import { setTimeout } from 'node:timers/promises'
import { invalid, StripeApiError } from './api-error.ts'
import { group, type Params, text } from './form.ts'
import { find, type World } from './world.ts'

const daysS = 86_400
const oldestS = 35 * daysS
const aheadS = 5 * 60

/** Stripe promises that long and no longer, so here an identifier is forgotten to the second. */
const identifierKnownS = daysS

const underWay = new WeakMap<World, Set<string>>()

/** Takes an event in; the same identifier once a day, one call at a time for a customer and meter. */
export async function createMeterEvent(world: World, params: Params) {
  const { state, clock } = world
  const now = clock.nowS()
  const eventName = text(params, 'event_name') ?? ''
  const meter = Object.values(state.meters).find(({ event_name }) => event_name === eventName)
  if (!meter) throw invalid(`No active meter found for event name ${eventName}.`)
  const customer = text(group(params, 'payload'), 'stripe_customer_id') ?? ''
  if (!state.customers[customer]) throw invalid(`No such customer: '${customer}'`)
  const value = text(group(params, 'payload'), 'value') ?? ''
  if (!/^\d+$/.test(value)) throw invalid('The meter event value must be a whole number.')
  const timestamp = Number(text(params, 'timestamp') ?? now)
  if (timestamp < now - oldestS)
    throw invalid('The timestamp is too far in the past: it must be within the last 35 days.', 'timestamp_too_far_in_past')
  if (timestamp > now + aheadS) throw invalid('The timestamp is too far in the future: at most 5 minutes.', 'timestamp_in_future')
  const identifier = text(params, 'identifier') ?? crypto.randomUUID()

  const lane = `${meter.id} ${customer}`
  const lanes = underWay.get(world) ?? new Set<string>()
  underWay.set(world, lanes)
  if (lanes.has(lane)) throw new StripeApiError(429, 'Another request for this customer and meter is under way.', 'lock_timeout')
  lanes.add(lane)
  try {
    await setTimeout(world.meterEventMs)
    const seenAt = state.identifiers[identifier]
    if (seenAt !== undefined && seenAt > now - identifierKnownS) throw invalid(`An event already exists with identifier ${identifier}.`)
    state.identifiers[identifier] = now
    const usage = (state.usage[lane] ??= [])
    usage.push({ timestamp, value: Number(value), identifier, receivedAt: now })
  } finally {
    lanes.delete(lane)
  }
  return {
    object: 'billing.meter_event',
    event_name: eventName,
    identifier,
    timestamp,
    created: now,
    livemode: false,
    payload: { stripe_customer_id: customer, value },
  }
}

/** The sum of a span whose ends lie on whole minutes, as one row. */
export function listSummaries(world: World, params: Params, meterId: string) {
  const meter = find(world.state.meters, 'meter', meterId)
  const customer = text(params, 'customer') ?? ''
  const start = Number(text(params, 'start_time'))
  const end = Number(text(params, 'end_time'))
  for (const [name, time] of Object.entries({ start_time: start, end_time: end }))
    if (!Number.isInteger(time) || time % 60 !== 0) throw invalid(`${name} must be aligned with minute boundaries.`)
  const sum = usageSum(world, meter.id, customer, start, end)
  const data = [
    {
      id: `mtrusg_${start}`,
      object: 'billing.meter_event_summary',
      aggregated_value: sum,
      start_time: start,
      end_time: end,
      meter: meter.id,
      livemode: false,
    },
  ]
  return { object: 'list', url: `/v1/billing/meters/${meterId}/event_summaries`, has_more: false, data }
}

export function usageSum(world: World, meterId: string, customer: string, start: number, end: number): number {
  const usage = world.state.usage[`${meterId} ${customer}`] ?? []
  return usage.reduce((sum, { timestamp, value }) => (timestamp >= start && timestamp < end ? sum + value : sum), 0)
}
