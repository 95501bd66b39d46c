import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { rememberLease } from './leases.ts'
import type { Db, OpenDb } from './types.ts'

export type NodePoolOptions = { max: number; onError?: (error: Error) => void }

/** Connections for long-lived processes. Statements stay unnamed, so a pooler may give each transaction another server session. */
export function openNodePool(url: string, { max, onError = () => {} }: NodePoolOptions): OpenDb {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 10_000 })
  pool.on('error', onError)
  const db = drizzle({ client: pool }) as unknown as Db
  rememberLease(db, async () => {
    const client = await pool.connect()
    // A connection that dies while it is out of the pool is heard by nobody else; its query fails on its own.
    client.on('error', onError)
    return {
      db: drizzle({ client }) as unknown as Db,
      release: (broken) => {
        client.off('error', onError)
        client.release(broken)
      },
    }
  })
  return { db, end: () => pool.end() }
}
