import { z } from 'zod'
import { OutboundError } from './outbound.ts'
import { isAddress, isPublicAddress } from './public-address.ts'

const answerSchema = z.object({
  Status: z.number(),
  Answer: z.array(z.object({ type: z.number(), data: z.string() })).optional(),
})

const typeNumbers = { A: 1, AAAA: 28 } as const
const noSuchName = 3
const timeoutMs = 5_000

/** Addresses of a name, IPv4 first; every one of them is public or none is given. */
export type ResolveHost = (name: string, signal: AbortSignal) => Promise<string[]>

/** DNS over HTTPS in its JSON form, which needs nothing of the platform but `fetch`. */
export function resolveOverHttps(resolverUrl: string): ResolveHost {
  async function query(name: string, type: keyof typeof typeNumbers, signal: AbortSignal): Promise<string[]> {
    const url = new URL(resolverUrl)
    url.searchParams.set('name', name)
    url.searchParams.set('type', type)
    const signals = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
    const response = await fetch(url, { headers: { accept: 'application/dns-json' }, signal: signals })
    if (!response.ok) throw new Error(`the resolver answered ${response.status}`)
    const { Status, Answer } = answerSchema.parse(await response.json())
    if (Status !== 0 && Status !== noSuchName) throw new Error(`the resolver answered with DNS status ${Status}`)
    return (Answer ?? []).filter((record) => record.type === typeNumbers[type]).map((record) => record.data)
  }

  return async (name, signal) => {
    const found = await Promise.all([query(name, 'A', signal), query(name, 'AAAA', signal)]).catch((cause: unknown) => {
      throw new OutboundError('dns_failed', `${name} could not be looked up just now.`, { cause })
    })
    const addresses = found.flat()
    if (addresses.length === 0) throw new OutboundError('dns_failed', `${name} has no address.`)
    // One private address among public ones is refused whole: which of them is used would be a matter of luck.
    const closed = addresses.find((address) => !isAddress(address) || !isPublicAddress(address))
    if (closed !== undefined) throw new OutboundError('address_refused', `${name} leads to an address that is not of the public internet.`)
    return addresses
  }
}
