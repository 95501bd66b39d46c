/** True when `signature` (base64 of an ECDSA P-256 signature in DER over SHA-256) was made over these very bytes by the key's owner. */
export async function verifySignature(publicKeyPem: string, signature: string, body: Uint8Array): Promise<boolean> {
  const raw = rawSignature(fromBase64(signature))
  const spki = fromBase64(publicKeyPem.replace(/-----[A-Z ]+-----|\s/g, ''))
  if (!raw || !spki) return false
  try {
    const key = await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, body)
  } catch {
    return false
  }
}

const integerBytes = 32

/** DER `SEQUENCE { INTEGER r, INTEGER s }` as the 64 bytes r‖s that Web Crypto takes; undefined when it is not that. */
function rawSignature(der: Uint8Array | undefined): Uint8Array | undefined {
  if (!der || der[0] !== 0x30 || der[1] !== der.length - 2) return undefined
  const raw = new Uint8Array(2 * integerBytes)
  let at = 2
  for (const end of [integerBytes, 2 * integerBytes]) {
    const length = der[at + 1]
    if (der[at] !== 0x02 || length === undefined || length === 0 || at + 2 + length > der.length) return undefined
    const digits = der.subarray(at + 2, at + 2 + length)
    const significant = digits.subarray(
      Math.max(
        0,
        digits.findIndex((byte) => byte !== 0),
      ),
    )
    if (significant.length > integerBytes) return undefined
    raw.set(significant, end - significant.length)
    at += 2 + length
  }
  return at === der.length ? raw : undefined
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}
