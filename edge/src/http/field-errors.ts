import type { FieldError } from '@kensa/contract/errors'
import type { z } from 'zod'

/** Zod's issues as field errors; the path starts with the part of the request unless that is the JSON body. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[], target: string): FieldError[] {
  return issues.map((issue) => ({ path: pathText(issue.path, target), message: issue.message }))
}

/** One sentence for `detail`, naming the first fields. */
export function summarize(fields: readonly FieldError[]): string {
  const [first, ...others] = fields
  if (!first) return 'The input is not valid.'
  const more = others.length > 0 ? ` (and ${others.length} more, see fields)` : ''
  return `${first.path}: ${first.message}${more}`
}

function pathText(path: readonly PropertyKey[], target: string): string {
  const inside = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
  const prefix = target === 'json' || target === 'form' ? '' : target
  if (!inside) return prefix || 'body'
  return prefix ? `${prefix}.${inside}` : inside
}
