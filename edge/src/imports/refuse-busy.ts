import { KensaError } from '@kensa/contract/errors'
import { type ImportRow, stateOf } from './present.ts'

/** An import has one job at a time, and is applied once. */
export function refuseBusy(row: ImportRow): void {
  const state = stateOf(row)
  if (state === 'checking' || state === 'applying') throw new KensaError('conflict', 'A job is at work on this import. Wait for it.')
  if (state === 'applied') throw new KensaError('conflict', 'This import was applied already. Begin a new one.')
  if (row.expiresAt.getTime() <= Date.now()) throw new KensaError('conflict', 'The file of this import was deleted. Begin a new one.')
}
