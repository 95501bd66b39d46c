const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const randomChars = 30
const checksumChars = 6

export type KeyEnv = 'live' | 'test' | 'dev'

/** A fresh key `kensa_<env>_<30 base62><6 checksum>`: 178 random bits, and a checksum that tells a typo from a key without a look-up. */
export function mintSecret(env: KeyEnv): string {
  const body = `kensa_${env}_${randomBase62(randomChars)}`
  return body + checksum(body)
}

/** True for a text that this program could have minted for `env`. Says nothing about whether the key exists. */
export function isWellFormedSecret(secret: string, env: KeyEnv): boolean {
  const prefix = `kensa_${env}_`
  if (!secret.startsWith(prefix) || secret.length !== prefix.length + randomChars + checksumChars) return false
  const body = secret.slice(0, -checksumChars)
  return /^[0-9A-Za-z]+$/.test(body.slice(prefix.length)) && checksum(body) === secret.slice(-checksumChars)
}

/** The last characters, by which people tell their keys apart. */
export function hintOf(secret: string): string {
  return secret.slice(-4)
}

function randomBase62(length: number): string {
  let text = ''
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // 248 is the largest multiple of 62 in a byte: above it the first letters would come more often.
      if (byte < 248 && text.length < length) text += alphabet[byte % 62]
    }
  }
  return text
}

function checksum(text: string): string {
  let rest = crc32(new TextEncoder().encode(text))
  let digits = ''
  for (let i = 0; i < checksumChars; i++) {
    digits = alphabet[rest % 62] + digits
    rest = Math.floor(rest / 62)
  }
  return digits
}

/** CRC-32 (IEEE 802.3, reflected), bit by bit: keys are short. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
