/**
 * Domain errors: a closed set of codes without HTTP in them. The edge maps each to a status; the runner stores them on jobs and items.
 * `detail` is for the customer: it names the field, the limit and what was found. Never put secrets or another tenant's data in it.
 */
export const errorCodes = [
  'invalid_input',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'version_conflict',
  'label_merged',
  'label_in_use',
  'import_invalid',
  'idempotency_mismatch',
  'rate_limited',
  'too_large',
  'unsupported_type',
  'upload_incomplete',
  'upload_size_mismatch',
  'upload_hash_mismatch',
  'file_empty',
  'file_truncated',
  'file_corrupt',
  'image_too_large',
  'too_many_pages',
  'video_unreadable',
  'video_without_index',
  'decode_timeout',
  'decode_out_of_memory',
  'model_unavailable',
  'task_unsupported',
  'label_not_understood',
  'model_answer_invalid',
  'model_request_refused',
  'encoder_unavailable',
  'billing_not_configured',
  'billing_unavailable',
  'storage_unavailable',
  'canceled',
  'attempts_exhausted',
  'dead_lettered',
  'selftest_failed',
  'spend_limit_reached',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** One problem with one field of the input. */
export type FieldError = { path: string; message: string }

export class KensaError extends Error {
  readonly code: ErrorCode
  readonly fields: FieldError[]
  constructor(code: ErrorCode, detail: string, options: { fields?: FieldError[]; cause?: unknown } = {}) {
    super(detail, { cause: options.cause })
    this.name = 'KensaError'
    this.code = code
    this.fields = options.fields ?? []
  }
}

export function isErrorCode(value: string): value is ErrorCode {
  return (errorCodes as readonly string[]).includes(value)
}

/** Codes of errors in the customer's file: trying again cannot help, so a job does not retry them. */
export const permanentFileErrors: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'too_large',
  'unsupported_type',
  'upload_size_mismatch',
  'upload_hash_mismatch',
  'file_empty',
  'file_truncated',
  'file_corrupt',
  'image_too_large',
  'too_many_pages',
  'video_unreadable',
  'video_without_index',
  'decode_timeout',
  'decode_out_of_memory',
])
