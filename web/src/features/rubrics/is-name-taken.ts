import { ApiError } from '../../api/api-error.ts'

/** Whether another rubric has the name. */
export function isNameTaken(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'conflict' && error.fields.some(({ path }) => path === 'name')
}
