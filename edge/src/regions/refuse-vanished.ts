import { KensaError } from '@kensa/contract/errors'
import { isForeignKeyViolation } from '../http/postgres-error.ts'

/** Deleted between the look and the write. */
export function refuseVanished(error: unknown): never {
  if (!isForeignKeyViolation(error)) throw error
  throw new KensaError('not_found', 'The label or the frame has just been deleted.', { cause: error })
}
