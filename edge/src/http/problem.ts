import type { Problem } from '@kensa/contract/api/problem'
import { type ErrorCode, KensaError } from '@kensa/contract/errors'
import { HTTPException } from 'hono/http-exception'

/** The one place where a domain error gets a status. Exhaustive: a new code does not compile until it is here. */
export const problemTypes = {
  invalid_input: { status: 400, title: 'Invalid input' },
  unauthenticated: { status: 401, title: 'Not signed in' },
  forbidden: { status: 403, title: 'Not allowed' },
  not_found: { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Conflict' },
  version_conflict: { status: 409, title: 'Changed in the meantime' },
  label_merged: { status: 409, title: 'Label merged into another' },
  label_in_use: { status: 409, title: 'Label in use' },
  import_invalid: { status: 422, title: 'Import not valid' },
  idempotency_mismatch: { status: 422, title: 'Idempotency key used for another request' },
  rate_limited: { status: 429, title: 'Too many requests' },
  too_large: { status: 413, title: 'Too large' },
  unsupported_type: { status: 415, title: 'Unsupported type' },
  upload_incomplete: { status: 409, title: 'Upload incomplete' },
  upload_size_mismatch: { status: 422, title: 'Upload has another size than announced' },
  upload_hash_mismatch: { status: 422, title: 'Upload has another hash than announced' },
  file_empty: { status: 422, title: 'Empty file' },
  file_truncated: { status: 422, title: 'Truncated file' },
  file_corrupt: { status: 422, title: 'Corrupt file' },
  image_too_large: { status: 422, title: 'Image has too many pixels' },
  too_many_pages: { status: 422, title: 'Image has too many pages' },
  video_unreadable: { status: 422, title: 'Unreadable video' },
  video_without_index: { status: 422, title: 'Video without an index' },
  decode_timeout: { status: 422, title: 'Decoding took too long' },
  decode_out_of_memory: { status: 422, title: 'Decoding needs too much memory' },
  model_unavailable: { status: 503, title: 'Model unavailable' },
  task_unsupported: { status: 422, title: 'Not a task of this model pack' },
  model_answer_invalid: { status: 502, title: 'Invalid answer of a language model' },
  model_request_refused: { status: 422, title: 'Refused by the language model’s server' },
  label_not_understood: { status: 422, title: 'Label not understood' },
  encoder_unavailable: { status: 503, title: 'Search encoder unavailable' },
  billing_not_configured: { status: 409, title: 'Billing not configured' },
  billing_unavailable: { status: 503, title: 'Billing unavailable' },
  storage_unavailable: { status: 503, title: 'Storage unavailable' },
  canceled: { status: 409, title: 'Canceled' },
  attempts_exhausted: { status: 500, title: 'Attempts exhausted' },
  dead_lettered: { status: 500, title: 'Given up by the queue' },
  selftest_failed: { status: 422, title: 'Rehearsed failure' },
  spend_limit_reached: { status: 402, title: 'Spend limit reached' },
  internal: { status: 500, title: 'Internal error' },
} as const satisfies Record<ErrorCode, { status: number; title: string }>

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_input',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  413: 'too_large',
  415: 'unsupported_type',
}

/** Whatever was thrown, as a domain error. What we did not expect says nothing about our insides. */
export function toKensaError(error: unknown): KensaError {
  if (error instanceof KensaError) return error
  if (error instanceof HTTPException) {
    const code = codeOfStatus[error.status]
    if (code) return new KensaError(code, error.message || problemTypes[code].title, { cause: error })
  }
  return new KensaError('internal', 'Something went wrong on our side. Try again; if it stays, quote the request id to support.', {
    cause: error,
  })
}

export function toProblem(error: KensaError, requestId: string): Problem {
  const { status, title } = problemTypes[error.code]
  return {
    type: `https://kensa.dev/problems/${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.message,
    requestId,
    fields: error.fields,
  }
}

export function problemResponse(error: KensaError, requestId: string): Response {
  const problem = toProblem(error, requestId)
  const headers = new Headers({ 'content-type': 'application/problem+json', 'x-request-id': requestId, 'cache-control': 'no-store' })
  if (error.code === 'rate_limited') headers.set('retry-after', '60')
  if (error.code === 'encoder_unavailable' || error.code === 'billing_unavailable' || error.code === 'model_unavailable')
    headers.set('retry-after', '5')
  if (error.code === 'unauthenticated') headers.set('www-authenticate', 'Bearer realm="kensa"')
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}
