import type { ErrorCode } from '@kensa/contract/errors'

/** HTTP status of the private encode endpoint; the edge reads the code, proxies and dashboards the status. */
export function statusOf(code: ErrorCode): number {
  switch (code) {
    case 'invalid_input':
      return 400
    case 'unauthenticated':
      return 401
    case 'not_found':
      return 404
    case 'too_large':
      return 413
    case 'unsupported_type':
    case 'file_empty':
    case 'file_truncated':
    case 'file_corrupt':
    case 'image_too_large':
    case 'too_many_pages':
    case 'decode_timeout':
    case 'decode_out_of_memory':
      return 422
    case 'model_unavailable':
      return 503
    default:
      return 500
  }
}
