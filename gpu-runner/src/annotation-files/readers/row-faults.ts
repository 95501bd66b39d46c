import type { z } from 'zod'
import { type Fault, fault } from './found.ts'
import { BadShape } from './shape.ts'

/** A record as its schema has it, or the fault that it is. */
export function readRecord<T>(schema: z.ZodType<T>, value: unknown, place: string): { value: T } | { fault: Fault } {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data }
  const [issue] = parsed.error.issues
  const field = issue?.path.length ? issue.path.join('.') : null
  return { fault: fault(place, field, issue?.message ?? 'is not what it must be') }
}

/** What `make` makes of a record, or the fault that its shape is. */
export function shapeOrFault<T>(place: string, make: () => T): T | Fault {
  try {
    return make()
  } catch (error) {
    if (error instanceof BadShape) return fault(place, error.field, error.message)
    throw error
  }
}
