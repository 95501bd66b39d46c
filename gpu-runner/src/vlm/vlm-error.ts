/** Why no valid answer came. `raw` is the last answer as it came, cut, for the record; it is untrusted text. */
export class VlmError extends Error {
  readonly reason: 'unavailable' | 'invalid_answer' | 'request_refused'
  readonly raw: string | undefined
  constructor(reason: VlmError['reason'], message: string, options: { raw?: string | undefined; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'VlmError'
    this.reason = reason
    this.raw = options.raw
  }
}
