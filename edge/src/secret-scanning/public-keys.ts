import { z } from 'zod'

const keysSchema = z.object({ public_keys: z.array(z.object({ key_identifier: z.string().min(1), key: z.string().min(1) })) })

type Known = { keys: ReadonlyMap<string, string>; fetchedAt: number }

const freshMs = 3600 * 1000
/** An identifier that is not known may be new, but strangers who make identifiers up must not make us ask for each. */
const askAgainMs = 60_000
const timeoutMs = 5_000
const knownOf = new Map<string, Known>()

/** The PEM public key with this identifier, from the scanner's list; undefined when the list does not have it. */
export async function publicKey(url: string, identifier: string): Promise<string | undefined> {
  const known = knownOf.get(url)
  const ageMs = known ? Date.now() - known.fetchedAt : Number.POSITIVE_INFINITY
  if (known && (ageMs < askAgainMs || (ageMs < freshMs && known.keys.has(identifier)))) return known.keys.get(identifier)
  const keys = await fetchKeys(url)
  knownOf.set(url, { keys, fetchedAt: Date.now() })
  return keys.get(identifier)
}

async function fetchKeys(url: string): Promise<ReadonlyMap<string, string>> {
  const response = await fetch(url, {
    headers: { accept: 'application/json', 'user-agent': 'kensa' },
    signal: AbortSignal.timeout(timeoutMs),
    redirect: 'manual',
  })
  if (!response.ok) throw new Error(`the list of public keys answered ${response.status}`)
  const { public_keys } = keysSchema.parse(await response.json())
  return new Map(public_keys.map(({ key_identifier, key }) => [key_identifier, key]))
}
