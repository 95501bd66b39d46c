import type { ErrorCode, FieldError } from '@kensa/contract/errors'

/** What the API answered instead of a result; `offline` when there was no answer at all. */
export class ApiError extends Error {
  readonly status: number
  readonly code: ErrorCode | 'offline'
  readonly requestId: string | undefined
  readonly fields: readonly FieldError[]
  constructor(problem: {
    status: number
    code: ErrorCode | 'offline'
    detail: string
    requestId?: string | undefined
    fields?: readonly FieldError[]
  }) {
    super(problem.detail)
    this.name = 'ApiError'
    this.status = problem.status
    this.code = problem.code
    this.requestId = problem.requestId
    this.fields = problem.fields ?? []
  }
}
