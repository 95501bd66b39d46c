import { type ErrorCode, permanentFileErrors } from '@kensa/contract/errors'

/**
 * Whether another attempt must end the same: the file itself is bad, it is not in storage (which is consistent, so it never will be),
 * a spend limit is used up, which a person must raise, the pack knows no such work or none of the words, or a file of annotations is bad or
 * does not fit what is here by now.
 */
export function isPermanent(code: ErrorCode): boolean {
  return permanentFileErrors.has(code) || otherPermanent.has(code)
}

const otherPermanent: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'upload_incomplete',
  'spend_limit_reached',
  'task_unsupported',
  'label_not_understood',
  'import_invalid',
  'version_conflict',
  'not_found',
])
