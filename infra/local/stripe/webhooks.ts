import { createHmac } from 'node:crypto'
import type { StandInClock } from './clock.ts'
import type { WebhookEvent } from './state.ts'

export type WebhookTarget = { url: string; secret: string }

/** Waits between the tries of one event, in milliseconds: shorter than Stripe's, which goes on for three days. */
const waitsMs = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000]

export function signatureOf(body: string, secret: string, timestampS: number): string {
  return `t=${timestampS},v1=${createHmac('sha256', secret).update(`${timestampS}.${body}`).digest('hex')}`
}

/** Sends events to one endpoint, each until it is taken, as they happen. `held` keeps them for a test to deliver as it likes. */
export class Webhooks {
  readonly events: WebhookEvent[] = []
  readonly #target: WebhookTarget | undefined
  readonly #clock: StandInClock
  readonly #log: (line: string) => void
  readonly #timers = new Set<NodeJS.Timeout>()
  #count = 0
  held = false

  constructor(target: WebhookTarget | undefined, clock: StandInClock, log: (line: string) => void) {
    this.#target = target
    this.#clock = clock
    this.#log = log
  }

  emit(type: string, object: unknown): void {
    this.#count++
    const event: WebhookEvent = {
      id: `evt_${this.#count.toString(36).padStart(4, '0')}${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`,
      object: 'event',
      type,
      created: this.#clock.nowS(),
      api_version: '2026-10-28.endive',
      livemode: false,
      pending_webhooks: 1,
      data: { object: structuredClone(object) },
    }
    this.events.push(event)
    if (this.events.length > 1_000) this.events.shift()
    if (this.#target && !this.held) this.#send(event, 0)
  }

  #send(event: WebhookEvent, attempt: number): void {
    const target = this.#target
    if (!target) return
    const body = JSON.stringify(event)
    // Real time, not the stand-in's: the receiver compares it with its own clock.
    const headers = {
      'content-type': 'application/json',
      'stripe-signature': signatureOf(body, target.secret, Math.floor(Date.now() / 1000)),
    }
    fetch(target.url, { method: 'POST', body, headers, signal: AbortSignal.timeout(20_000) })
      .then(async (answer) => {
        const said = await answer.text()
        if (!answer.ok) throw new Error(`answered ${answer.status} ${said.slice(0, 200)}`)
      })
      .catch((error: unknown) => {
        const waitMs = waitsMs[attempt]
        this.#log(`${event.type} was not taken (${String(error)}); ${waitMs === undefined ? 'given up' : `again in ${waitMs} ms`}`)
        if (waitMs === undefined) return
        const timer = setTimeout(() => {
          this.#timers.delete(timer)
          this.#send(event, attempt + 1)
        }, waitMs)
        this.#timers.add(timer)
      })
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer)
  }
}
