import { takeLease } from './client/leases.ts'
import type { Db, Tx } from './client/types.ts'

/**
 * Runs `fn` in one transaction on one connection. Unlike drizzle's own, it gives the connection back when `begin` fails, throws away
 * a connection that could not roll back, and reports the first error rather than the failed rollback's.
 */
export async function inTransaction<T>(db: Db, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const lease = await takeLease(db)
  let cause: { error: unknown } | undefined
  let broken = true
  try {
    const result = await lease.db.transaction(async (tx) => {
      try {
        return await fn(tx)
      } catch (error) {
        cause = { error }
        throw error
      }
    })
    broken = false
    return result
  } catch (error) {
    if (!cause) throw error
    // Drizzle rethrows what `fn` threw only when the rollback went through.
    broken = error !== cause.error
    throw cause.error
  } finally {
    lease.release(broken)
  }
}
