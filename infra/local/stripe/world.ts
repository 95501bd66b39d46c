import { missing } from './api-error.ts'
import type { StandInClock } from './clock.ts'
import type { StripeState } from './state.ts'

/** What every operation works on. */
export type World = {
  state: StripeState
  clock: StandInClock
  /** Address of the stand-in itself, for its pages. */
  url: string
  /** How long an event is under way, in milliseconds: calls for the same customer and meter meanwhile are refused. */
  meterEventMs: number
  /** Tells the webhook endpoint that something happened to an object. */
  emit: (type: string, object: unknown) => void
}

export function newId(world: World, prefix: string): string {
  world.state.counter++
  return `${prefix}_${world.state.counter.toString(36).padStart(6, '0')}${Math.random().toString(36).slice(2, 10)}`
}

export function find<T>(all: Record<string, T>, what: string, id: string | undefined): T {
  const found = id === undefined ? undefined : all[id]
  if (found === undefined) throw missing(what, id ?? '')
  return found
}

/** A page in Stripe's shape: newest first, `limit` and `starting_after`. */
export function page<T extends { id: string }>(rows: readonly T[], limit = '10', after?: string) {
  const from = after === undefined ? 0 : rows.findIndex(({ id }) => id === after) + 1
  const data = rows.slice(from, from + Number(limit))
  return { object: 'list' as const, url: '/v1', has_more: rows.length > from + data.length, data }
}
