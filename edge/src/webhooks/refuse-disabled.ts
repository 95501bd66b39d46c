import { KensaError } from '@kensa/contract/errors'
import type { EndpointRow } from './present-endpoint.ts'

export function refuseDisabled({ state }: EndpointRow): void {
  if (state === 'disabled') throw new KensaError('conflict', 'The endpoint is disabled, so nothing is sent to it. Enable it first.')
}
