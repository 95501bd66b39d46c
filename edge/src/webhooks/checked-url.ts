import { KensaError } from '@kensa/contract/errors'
import { type Outbound, OutboundError } from '../ports/outbound/outbound.ts'

/** The address as it will be called; what may not be called is refused where it is entered. */
export function checkedUrl(outbound: Outbound, url: string): string {
  try {
    return outbound.check(url).href
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error
    throw new KensaError('invalid_input', `url: the address ${error.message}.`, { fields: [{ path: 'url', message: error.message }] })
  }
}
