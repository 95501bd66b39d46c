import type { Db } from './types.ts'

/** One connection taken out of a pool; `release(true)` throws it away instead of putting it back. */
export type Lease = { db: Db; release: (broken: boolean) => void }

const leaseOf = new WeakMap<Db, () => Promise<Lease>>()

/** Remembers how to take one connection out of the pool behind `db`. */
export function rememberLease(db: Db, take: () => Promise<Lease>): void {
  leaseOf.set(db, take)
}

export function takeLease(db: Db): Promise<Lease> {
  const take = leaseOf.get(db)
  if (!take) throw new Error('this database was not opened by @kensa/db/client')
  return take()
}
