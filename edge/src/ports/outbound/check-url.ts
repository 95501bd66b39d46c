import { OutboundError } from './outbound.ts'
import { isAddress, isLoopbackAddress, isPublicAddress } from './public-address.ts'

export const outboundPorts = [443, 8443] as const
const urlCharsMax = 2_000

/** Names that mean a network of somebody's own; they have no place on the public internet. */
const closedSuffixes = ['localhost', 'local', 'internal', 'intranet', 'lan', 'corp', 'home', 'arpa', 'onion', 'cluster.local', 'svc']

export type UrlRules = { allowLoopback: boolean }

/** An address that Kensa may call: https, a public host, an expected port. Says of any other what is wrong with it. */
export function checkOutboundUrl(text: string, { allowLoopback }: UrlRules): URL {
  if (text.length > urlCharsMax) throw refused(`has ${text.length} characters; ${urlCharsMax} at most are allowed`)
  // The URL parser drops these without a word, so that what people see is not what is called.
  if (/[\s\\\p{Cc}]/u.test(text)) throw refused('holds a space, a backslash or a control character')
  const url = URL.parse(text)
  if (!url) throw refused('is not a URL')
  if (url.username !== '' || url.password !== '') throw refused('holds a user name or password; use the signature instead')
  if (url.hash !== '') throw refused('holds a fragment (#…), which is never sent')
  const host = hostOf(url)
  if (allowLoopback && isLoopbackHost(host) && /^https?:$/.test(url.protocol)) return url
  if (url.protocol !== 'https:') throw refused(`must begin with https://, found ${url.protocol}//`)
  const port = url.port === '' ? 443 : Number(url.port)
  if (!outboundPorts.some((allowed) => allowed === port)) throw refused(`uses port ${port}; allowed are ${outboundPorts.join(' and ')}`)
  checkHost(host)
  return url
}

/** The host as DNS and sockets know it: no brackets, lower case; other spellings of an IPv4 address are dotted decimals already. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase()
}

export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || isLoopbackAddress(host)
}

function checkHost(host: string): void {
  if (host.endsWith('.')) throw refused('has a host that ends with a dot')
  if (isAddress(host)) {
    if (!isPublicAddress(host)) throw refused(`leads to ${host}, which is not an address of the public internet`)
    return
  }
  if (!host.includes('.')) throw refused(`has the host ${host}, which is no full domain name`)
  if (closedSuffixes.some((suffix) => host.endsWith(`.${suffix}`)))
    throw refused(`has the host ${host}, which is a name of a private network`)
}

function refused(message: string): OutboundError {
  return new OutboundError('url_refused', message)
}
