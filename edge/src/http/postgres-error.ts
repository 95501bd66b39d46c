/** SQLSTATE behind whatever the driver and drizzle threw, if there is one. */
export function sqlState(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code: unknown = Reflect.get(cause, 'code')
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code
  }
  return undefined
}

/** The constraint that a statement broke, if it says so. */
export function brokenConstraint(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const name: unknown = Reflect.get(cause, 'constraint')
    if (typeof name === 'string' && name !== '') return name
  }
  return undefined
}

export const uniqueViolation = '23505'
const foreignKeyViolations = new Set(['23503', '23001'])

/** PostgreSQL 18 tells a restricting key (23001) from a missing row (23503); 17 says 23503 to both. */
export function isForeignKeyViolation(error: unknown): boolean {
  return foreignKeyViolations.has(sqlState(error) ?? '')
}
