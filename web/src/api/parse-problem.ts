import { type ErrorCode, type FieldError, isErrorCode } from '@kensa/contract/errors'
import { ApiError } from './api-error.ts'

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_input',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'too_large',
  429: 'rate_limited',
}

/** A typed error from a problem+json body, or the best guess where a proxy answered something else. */
export function parseProblem(status: number, body: unknown, requestIdHeader: string | null): ApiError {
  const problem: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {}
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
  const code = text(problem.code)
  return new ApiError({
    status,
    code: code !== undefined && isErrorCode(code) ? code : (codeOfStatus[status] ?? 'internal'),
    detail: text(problem.detail) ?? text(problem.title) ?? `HTTP ${status}`,
    requestId: text(problem.requestId) ?? requestIdHeader ?? undefined,
    fields: Array.isArray(problem.fields) ? problem.fields.filter(isFieldError) : [],
  })
}

function isFieldError(value: unknown): value is FieldError {
  return typeof value === 'object' && value !== null && 'path' in value && 'message' in value
}
