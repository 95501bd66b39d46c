const prefix = 'whsec_'
const secretBytes = 32
const encoder = new TextEncoder()

/** A fresh signing secret in the form of Standard Webhooks: `whsec_` and 256 random bits in base64. */
export function mintWebhookSecret(): string {
  return prefix + toBase64(crypto.getRandomValues(new Uint8Array(secretBytes)))
}

/**
 * The `webhook-signature` of a message: one `v1,…` for each secret, separated by spaces. During a rotation both secrets sign, so that a
 * receiver may change over at any moment.
 */
export async function signWebhook(secrets: readonly string[], id: string, timestampS: number, body: string): Promise<string> {
  const message = encoder.encode(`${id}.${timestampS}.${body}`)
  const signatures = await Promise.all(
    secrets.map(async (secret) => {
      const bytes = fromBase64(secret.slice(prefix.length))
      const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
      return `v1,${toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, message)))}`
    }),
  )
  return signatures.join(' ')
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
