import { checkOutboundUrl, hostOf, isLoopbackHost } from './check-url.ts'
import { type Connection, type Dial, dialInWorkerd, TlsFailed } from './dial.ts'
import { exchangeHttp } from './http-exchange.ts'
import { type Outbound, OutboundError, type OutboundRequest, type OutboundResponse } from './outbound.ts'
import { isAddress } from './public-address.ts'
import { resolveOverHttps } from './resolve-host.ts'

export type OutboundEnv = {
  /**
   * `pinned` connects to the very address that was checked, so that a name which changes its mind in between (DNS rebinding) gains
   * nothing. Cloudflare's own network does not let a Worker name the TLS host of a socket; there `platform` uses `fetch`, which looks
   * the name up again, but from a network that reaches public addresses only.
   */
  OUTBOUND_EGRESS: 'pinned' | 'platform'
  DNS_RESOLVER_URL: string
  WEBHOOK_ALLOW_LOOPBACK: boolean
  /** Another way to open connections: where the edge does not run in workerd, and in tests. */
  OUTBOUND_DIALER?: { dial: Dial } | undefined
}

export function openOutbound(env: OutboundEnv): Outbound {
  const resolve = resolveOverHttps(env.DNS_RESOLVER_URL)
  const dial = env.OUTBOUND_DIALER?.dial ?? dialInWorkerd
  const rules = { allowLoopback: env.WEBHOOK_ALLOW_LOOPBACK }

  async function addressOf(host: string, signal: AbortSignal): Promise<string> {
    if (isLoopbackHost(host)) return host === 'localhost' ? '127.0.0.1' : host
    if (isAddress(host)) return host
    const [address] = await resolve(host, signal)
    if (address === undefined) throw new OutboundError('dns_failed', `${host} has no address.`)
    return address
  }

  async function send(request: OutboundRequest, signal: AbortSignal): Promise<OutboundResponse> {
    const url = checkOutboundUrl(request.url, rules)
    const host = hostOf(url)
    const address = await addressOf(host, signal)
    if (env.OUTBOUND_EGRESS === 'platform' && !isLoopbackHost(host)) return fetchPlainly(url, request, signal)
    const isSecure = url.protocol === 'https:'
    const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port)
    signal.throwIfAborted()
    return exchangePinned(dial({ address, port, serverName: isSecure ? host : null }), url, request, signal)
  }

  return {
    check: (url) => checkOutboundUrl(url, rules),
    fetch: (request) => within(request.timeoutMs, (signal) => send(request, signal)),
  }
}

async function exchangePinned(
  dialing: Promise<Connection>,
  url: URL,
  request: OutboundRequest,
  signal: AbortSignal,
): Promise<OutboundResponse> {
  const close = () => void dialing.then((connection) => connection.close()).catch(() => {})
  signal.addEventListener('abort', close)
  try {
    return await exchangeHttp(await dialing, url, request)
  } finally {
    signal.removeEventListener('abort', close)
    close()
  }
}

async function fetchPlainly(url: URL, request: OutboundRequest, signal: AbortSignal): Promise<OutboundResponse> {
  const { method, headers, body, responseBytesMax } = request
  const response = await fetch(url, { method, headers, redirect: 'manual', signal, ...(body ? { body } : {}) })
  const parts: Uint8Array[] = []
  let bytes = 0
  const reader = response.body?.getReader()
  while (reader && bytes <= responseBytesMax) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    bytes += value.length
  }
  reader?.cancel().catch(() => {})
  const whole = new Uint8Array(bytes)
  parts.reduce((at, part) => {
    whole.set(part, at)
    return at + part.length
  }, 0)
  const bodyIsCut = bytes > responseBytesMax
  return { status: response.status, headers: [...response.headers], body: whole.subarray(0, responseBytesMax), bodyIsCut }
}

/** The limit counts for all of it: look-up, connection, answer. It holds whether or not the work beneath hears the signal. */
async function within<T>(timeoutMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController()
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    const error = new OutboundError('timeout', `There was no whole answer within ${timeoutMs / 1000} seconds.`)
    late.reject(error)
    ending.abort(error)
  }, timeoutMs)
  try {
    return await Promise.race([work(ending.signal), late.promise])
  } catch (error) {
    throw asOutboundError(error)
  } finally {
    clearTimeout(timer)
  }
}

function asOutboundError(error: unknown): OutboundError {
  if (error instanceof OutboundError) return error
  if (error instanceof TlsFailed || /certificate|TLS|SSL/i.test(String(error))) {
    return new OutboundError('tls_failed', 'The certificate was not accepted: it must be valid and of this host.', { cause: error })
  }
  return new OutboundError('connection_failed', 'The connection could not be made or was cut.', { cause: error })
}
