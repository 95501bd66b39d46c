import type { OrgContext } from '@kensa/contract/context'
import { sql } from 'drizzle-orm'
import { PgTransaction } from 'drizzle-orm/pg-core'
import type { Db, Tx } from './client/types.ts'
import { inTransaction } from './transaction.ts'

const orgOf = new WeakMap<Tx, string>()

/**
 * The only way to a tenant's tables: one transaction that first says whose rows it may see. Given a transaction it joins that one,
 * which must belong to the same organization.
 */
export async function withOrg<T>(db: Db | Tx, ctx: Pick<OrgContext, 'orgId'>, fn: (tx: Tx) => Promise<T>): Promise<T> {
  if (!(db instanceof PgTransaction)) return inTransaction(db, (tx) => enter(tx, ctx.orgId, fn))
  const org = orgOf.get(db)
  if (org === undefined) return enter(db, ctx.orgId, fn)
  if (org !== ctx.orgId) throw new Error('a transaction belongs to one organization')
  return fn(db)
}

async function enter<T>(tx: Tx, orgId: string, fn: (tx: Tx) => Promise<T>): Promise<T> {
  await tx.execute(sql`select set_config('app.org_id', ${orgId}, true)`)
  orgOf.set(tx, orgId)
  return fn(tx)
}
