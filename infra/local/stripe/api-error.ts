/** An error in the shape of Stripe's API. */
export class StripeApiError extends Error {
  readonly status: number
  readonly code: string | undefined
  readonly type: string
  constructor(status: number, message: string, code?: string) {
    super(message)
    this.status = status
    this.code = code
    this.type = status === 429 ? 'rate_limit_error' : status >= 500 ? 'api_error' : 'invalid_request_error'
  }

  body(): string {
    return JSON.stringify({ error: { type: this.type, message: this.message, ...(this.code === undefined ? {} : { code: this.code }) } })
  }
}

export function missing(what: string, id: string): StripeApiError {
  return new StripeApiError(404, `No such ${what}: '${id}'`, 'resource_missing')
}

export function invalid(message: string, code?: string): StripeApiError {
  return new StripeApiError(400, message, code)
}
