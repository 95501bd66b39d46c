/** A pack that can't be trusted or read; `reason` is for programs, the message for people. */
export class PackError extends Error {
  override name = 'PackError'
  readonly reason: 'missing' | 'malformed' | 'changed' | 'mismatch' | 'unavailable'
  constructor(reason: PackError['reason'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
