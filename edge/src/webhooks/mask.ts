import { limits } from '@kensa/contract/limits'

const headersMax = 40
const headerCharsMax = 500
const hidden = '•••'
/** Credentials of the customer's own, which their server may answer with. */
const secretHeaders = /^(set-cookie|cookie|authorization|proxy-authorization|www-authenticate|x-api-key)$|token|secret|password|session/i

/** Headers for the log: what could let somebody in, or forge a message, is hidden. */
export function maskHeaders(headers: Iterable<readonly [string, string]>, secrets: readonly string[]): Record<string, string> {
  const masked: Record<string, string> = {}
  for (const [name, value] of headers) {
    if (Object.keys(masked).length >= headersMax) break
    masked[storable(name).slice(0, 100)] = secretHeaders.test(name) ? hidden : maskText(value, secrets).slice(0, headerCharsMax)
  }
  return masked
}

/** A body for the log: cut, readable, and without the secrets and signatures that a server may echo. */
export function maskBody(body: Uint8Array, secrets: readonly string[]): string {
  const kept = body.subarray(0, limits.webhookResponseBytesKept)
  return maskText(new TextDecoder().decode(kept), secrets)
}

export function maskText(text: string, secrets: readonly string[]): string {
  const withoutSecrets = secrets.reduce((rest, secret) => rest.replaceAll(secret, hidden), text)
  return storable(withoutSecrets)
    .replace(/whsec_[A-Za-z0-9+/=]+/g, `whsec_${hidden}`)
    .replace(/v1,[A-Za-z0-9+/]{43}=/g, `v1,${hidden}`)
}

/** The database cannot store a NUL, and half a surrogate pair is no text. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed()
}
