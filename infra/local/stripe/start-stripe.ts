import { once } from 'node:events'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { invalid, StripeApiError } from './api-error.ts'
import { StandInClock } from './clock.ts'
import { type Fault, type Faults, nextFault, noFaults } from './faults.ts'
import { parseForm } from './form.ts'
import { finalizeDue } from './invoices.ts'
import { findOperation } from './operations.ts'
import { servePage } from './serve-page.ts'
import { emptyState, type StripeState } from './state.ts'
import { rollOver } from './subscriptions.ts'
import { Webhooks, type WebhookTarget } from './webhooks.ts'
import type { World } from './world.ts'

export type StripeStandIn = {
  url: string
  world: World
  state: StripeState
  clock: StandInClock
  faults: Faults
  webhooks: Webhooks
  /** Lets what is due by the clock happen: periods end, drafts become invoices. */
  tick: () => void
  stop: () => Promise<void>
}

export type StandInOptions = {
  port?: number
  webhook?: WebhookTarget
  /** Keeps the state between starts. */
  file?: string
  log?: (line: string) => void
}

const replyKeptS = 86_400

/** Stripe as far as Kensa uses it, with a memory: the real SDK can't tell it from the real thing. */
export async function startStripe(options: StandInOptions = {}): Promise<StripeStandIn> {
  const log = options.log ?? (() => {})
  const clock = new StandInClock()
  const webhooks = new Webhooks(options.webhook, clock, log)
  const faults: Faults = { ...noFaults }
  const state =
    options.file && existsSync(options.file) ? { ...emptyState(), ...JSON.parse(readFileSync(options.file, 'utf8')) } : emptyState()
  const world: World = { state, clock, url: '', meterEventMs: 1, emit: (type, object) => webhooks.emit(type, object) }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      log(String(error instanceof Error ? error.stack : error))
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })

  function tick(): void {
    rollOver(world)
    finalizeDue(world)
  }

  /** For tests of the whole stack, in which the stand-in is another process. */
  function control({ advanceMs, faults: changed }: { advanceMs?: number; faults?: Partial<Faults> }): void {
    clock.advance(advanceMs ?? 0)
    Object.assign(faults, changed)
    // Once for the end of the period and once for the draft that it leaves.
    tick()
    tick()
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const url = new URL(request.url ?? '/', world.url)
    tick()
    if (url.pathname === '/control' && request.method === 'POST') {
      control(JSON.parse(body))
      response.writeHead(204).end()
      return
    }
    if (!url.pathname.startsWith('/v1/')) {
      servePage(world, request.method ?? 'GET', url, body, response)
      return
    }
    const fault = nextFault(faults, url.pathname)
    if (isCutBefore(fault)) return void request.socket.destroy()
    if (fault === 'timeout') return
    const refused = refusal(fault)
    const reply = refused ?? (await perform(request, url, body))
    if (fault === 'lost') return void request.socket.destroy()
    if (fault === 'timeoutAfter') return
    const said = fault === 'brokenAfter' ? { status: 500, body: new StripeApiError(500, 'An unknown error occurred.').body() } : reply
    response
      .writeHead(said.status, { 'content-type': 'application/json', 'request-id': `req_${crypto.randomUUID().slice(0, 8)}` })
      .end(said.body)
  }

  async function perform(request: IncomingMessage, url: URL, body: string): Promise<{ status: number; body: string }> {
    const key = request.headers['idempotency-key']
    const kept = typeof key === 'string' ? state.replies[key] : undefined
    if (kept && kept.at > clock.nowS() - replyKeptS) {
      if (kept.request === `${url.pathname} ${body}`) return kept
      return failed(
        invalid('Keys for idempotent requests can only be used with the same parameters they were first used with.', 'idempotency_error'),
      )
    }
    const reply = await run(request, url, body)
    if (request.method === 'POST' && typeof key === 'string' && !url.pathname.endsWith('/meter_events'))
      state.replies[key] = { ...reply, at: clock.nowS(), request: `${url.pathname} ${body}` }
    return reply
  }

  async function run(request: IncomingMessage, url: URL, body: string): Promise<{ status: number; body: string }> {
    try {
      if (!/^Bearer (sk|rk)_/.test(request.headers.authorization ?? '')) throw new StripeApiError(401, 'You did not provide an API key.')
      const operation = findOperation(request.method ?? 'GET', url.pathname)
      if (!operation) throw new StripeApiError(404, `Unrecognized request URL (${request.method}: ${url.pathname}).`)
      const params = parseForm(request.method === 'POST' ? body : url.search.slice(1))
      return { status: 200, body: JSON.stringify(await operation.run(world, params, operation.id)) }
    } catch (error) {
      if (error instanceof StripeApiError) return failed(error)
      throw error
    }
  }

  function save(): void {
    if (!options.file) return
    writeFileSync(`${options.file}.new`, JSON.stringify(state), { mode: 0o600 })
    renameSync(`${options.file}.new`, options.file)
  }

  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const saving = options.file ? setInterval(save, 1_000) : undefined
  return {
    url: world.url,
    world,
    state,
    clock,
    faults,
    webhooks,
    tick,
    stop: async () => {
      clearInterval(saving)
      webhooks.stop()
      server.closeAllConnections()
      server.close()
      save()
    },
  }
}

function failed(error: StripeApiError): { status: number; body: string } {
  return { status: error.status, body: error.body() }
}

function isCutBefore(fault: Fault): boolean {
  return fault === 'down'
}

function refusal(fault: Fault): { status: number; body: string } | undefined {
  if (fault === 'limited') return failed(new StripeApiError(429, 'Too many requests hit the API too quickly.', 'rate_limit'))
  if (fault === 'broken') return failed(new StripeApiError(500, 'An unknown error occurred.'))
  return undefined
}
