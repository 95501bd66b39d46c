import { KensaError } from '@kensa/contract/errors'
import { type IdKind, toUuid } from '@kensa/contract/ids'

/** The stored UUID of an id that a schema has already checked. */
export function uuidOf(kind: IdKind, id: string): string {
  const uuid = toUuid(kind, id)
  if (uuid === undefined) throw new KensaError('not_found', `There is no ${kind} with this id.`)
  return uuid
}
