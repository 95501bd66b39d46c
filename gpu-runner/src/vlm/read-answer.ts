import type { z } from 'zod'

export type ReadAnswer<T> = { ok: true; value: T } | { ok: false; complaint: string }

const complaintsMax = 5

/**
 * The text of an answer as a value of the schema, or what is wrong with it in words that the model can act upon. Strict: JSON knows no NaN,
 * and a schema of strict objects knows no extra keys. Only a code fence around the whole is forgiven.
 */
export function readAnswer<T>(text: string, schema: z.ZodType<T>): ReadAnswer<T> {
  const json = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/.exec(text)?.[1] ?? text
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch (error) {
    return { ok: false, complaint: `it is not JSON (${error instanceof Error ? error.message.slice(0, 200) : 'unreadable'})` }
  }
  const result = schema.safeParse(parsed)
  if (result.success) return { ok: true, value: result.data }
  const complaints = result.error.issues.map(({ path, message }) => `${path.length > 0 ? path.join('.') : 'the value'}: ${message}`)
  const more = complaints.length > complaintsMax ? `; and ${complaints.length - complaintsMax} more` : ''
  return { ok: false, complaint: complaints.slice(0, complaintsMax).join('; ').slice(0, 1_000) + more }
}
