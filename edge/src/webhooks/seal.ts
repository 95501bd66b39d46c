import { sha256Hex } from '../http/sha256.ts'
import { fromBase64, toBase64 } from './secret.ts'

const ivBytes = 12
const tagChars = 8

/** The endpoint that a secret belongs to: sealed text moved to another row does not open there. */
export type SealPlace = { orgId: string; endpointId: string }

/**
 * Secrets as the database keeps them: AES-256-GCM, as `<key tag>.<iv and ciphertext>`. `keys` is WEBHOOK_SECRET_KEY: the first seals, all
 * open, so that a key is changed by putting the new one in front.
 */
export async function sealSecret(keys: string, place: SealPlace, secret: string): Promise<string> {
  const [first = ''] = keys.split(',')
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const key = await importKey(first, 'encrypt')
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(iv, place), key, new TextEncoder().encode(secret)))
  const whole = new Uint8Array(ivBytes + sealed.length)
  whole.set(iv)
  whole.set(sealed, ivBytes)
  return `${await tagOf(first)}.${toBase64(whole)}`
}

export async function openSecret(keys: string, place: SealPlace, text: string): Promise<string> {
  const [tag, sealed = ''] = text.split('.')
  for (const candidate of keys.split(',')) {
    if ((await tagOf(candidate)) !== tag) continue
    const whole = fromBase64(sealed)
    const key = await importKey(candidate, 'decrypt')
    const opened = await crypto.subtle.decrypt(algorithm(whole.slice(0, ivBytes), place), key, whole.slice(ivBytes))
    return new TextDecoder().decode(opened)
  }
  throw new Error('a webhook secret was sealed with a key that WEBHOOK_SECRET_KEY does not hold')
}

function algorithm(iv: Uint8Array<ArrayBuffer>, { orgId, endpointId }: SealPlace) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${orgId}/${endpointId}`) }
}

function importKey(key: string, use: 'encrypt' | 'decrypt') {
  return crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, [use])
}

/** Tells keys apart without telling them. */
async function tagOf(key: string): Promise<string> {
  return (await sha256Hex(fromBase64(key))).slice(0, tagChars)
}
