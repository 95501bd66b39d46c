/** Why a request to a customer's address did not come to an answer. */
export const outboundFailures = [
  'url_refused',
  'address_refused',
  'dns_failed',
  'connection_failed',
  'tls_failed',
  'timeout',
  'response_invalid',
] as const
export type OutboundFailure = (typeof outboundFailures)[number]

/** `message` is for the customer: it says what their own address did, and nothing about our network. */
export class OutboundError extends Error {
  override readonly name = 'OutboundError'
  readonly failure: OutboundFailure
  constructor(failure: OutboundFailure, message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.failure = failure
  }
}

export type OutboundRequest = {
  method: 'GET' | 'POST' | 'PUT'
  url: string
  headers: Readonly<Record<string, string>>
  body?: Uint8Array<ArrayBuffer>
  timeoutMs: number
  /** What is read of the answer's body; the rest is not. */
  responseBytesMax: number
}

/** A redirect is an answer like any other: it is never followed. */
export type OutboundResponse = { status: number; headers: [string, string][]; body: Uint8Array; bodyIsCut: boolean }

/** The one way to an address that a customer named. Throws `OutboundError`. */
export type Outbound = {
  fetch: (request: OutboundRequest) => Promise<OutboundResponse>
  /** Judges an address without calling it; throws `OutboundError` with what is wrong. */
  check: (url: string) => URL
}
