import type { UseFormSetError } from 'react-hook-form'
import { ApiError } from '../../../api/api-error.ts'
import type { LabelValues } from './label-values.ts'

/** Says at the field that another label has the name or the key; false when that is not what went wrong. */
export function setTaken(error: unknown, setError: UseFormSetError<LabelValues>, texts: { name: string; hotkey: string }): boolean {
  if (!(error instanceof ApiError) || error.code !== 'conflict') return false
  const path = (['name', 'hotkey'] as const).find((field) => error.fields.some((fault) => fault.path === field))
  if (path === undefined) return false
  setError(path, { message: texts[path] }, { shouldFocus: true })
  return true
}
