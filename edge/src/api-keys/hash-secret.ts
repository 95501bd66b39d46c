import { sha256 } from '../http/sha256.ts'

/** A plain SHA-256 is enough: the secret has 178 random bits, so nobody can guess towards it. */
export function hashSecret(secret: string): Promise<Uint8Array> {
  return sha256(new TextEncoder().encode(secret))
}
