import { z } from 'zod'

/** One line that people read: trimmed, 1 to `charsMax` characters, no control characters (the database could not even store a NUL). */
export function lineSchema(charsMax: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(charsMax)
    .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, 'must not contain control characters')
}
