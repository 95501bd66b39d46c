/**
 * A pack that can't be trusted or read; `reason` is for programs, the message for people. `unpinned`: which files the pack has was never
 * asked of the hub.
 */
export class PackError extends Error {
  override name = 'PackError'
  readonly reason: 'missing' | 'unpinned' | 'malformed' | 'changed' | 'mismatch' | 'unavailable'
  constructor(reason: PackError['reason'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
