import { PackError } from '../pack-error.ts'

const redirectsMax = 5

/** Follows redirects, each looked at before it is taken. `name` is what is asked for, for messages. Throws `PackError` (`unavailable`). */
export async function fetchSafely(address: string, name: string, init: RequestInit): Promise<Response> {
  let url = address
  for (let hops = 0; hops <= redirectsMax; hops++) {
    requireSafe(url, name)
    const response = await fetch(url, { ...init, redirect: 'manual' })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null) return response
    await response.body?.cancel()
    url = new URL(location, url).href
  }
  throw new PackError('unavailable', `${name} is redirected more than ${redirectsMax} times from ${address}`)
}

/** Whether asking again would bring the same answer. */
export const isFinal = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 416 && status !== 429

/** An answer that brings nothing, in words. */
export function meaningOf(status: number): string {
  const answer = `the server answered ${status}`
  if (status === 401 || status === 403) return `${answer}: it is gated, private or not there, and Kensa signs in nowhere`
  return status === 404 ? `${answer}: it is not there` : answer
}

/** What went wrong, with its cause: undici hides the reason there. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}

/** Weights decide verdicts: they come over a connection that nobody on the way can change, or from this machine. */
function requireSafe(address: string, name: string): void {
  const { protocol, hostname } = new URL(address)
  const here = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  if (protocol === 'https:' || (protocol === 'http:' && here)) return
  throw new PackError('unavailable', `${name} must come over https; found ${protocol}//${hostname}`)
}
