import { type ErrorCode, permanentFileErrors } from '@kensa/contract/errors'

/**
 * Whether another attempt must end the same: the file itself is bad, it is not in storage (which is consistent, so it never will be), or
 * a spend limit is used up, which a person must raise.
 */
export function isPermanent(code: ErrorCode): boolean {
  return permanentFileErrors.has(code) || code === 'upload_incomplete' || code === 'spend_limit_reached'
}
