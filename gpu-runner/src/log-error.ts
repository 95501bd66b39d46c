import { DrizzleQueryError } from 'drizzle-orm/errors'
import { stdSerializers } from 'pino'

/** An error for the log; a failed query tells its statement and the server's words, not its parameters, which are customers' data. */
export function logError(error: unknown): unknown {
  if (error instanceof DrizzleQueryError) {
    const cause = error.cause instanceof Error ? { type: error.cause.name, message: error.cause.message } : undefined
    return { type: error.name, message: 'a query failed', query: error.query.slice(0, 300), cause, stack: error.cause?.stack }
  }
  return error instanceof Error ? stdSerializers.errWithCause(error) : error
}
