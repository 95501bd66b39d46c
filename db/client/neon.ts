import { neonConfig, Pool } from '@neondatabase/serverless'
import { drizzle } from 'drizzle-orm/neon-serverless'
import { rememberLease } from './leases.ts'
import type { Db, OpenDb } from './types.ts'

export type NeonPoolOptions = {
  /** `host:port` of a WebSocket proxy that stands in for Neon's. */
  localProxy?: string | undefined
  onError?: (error: Error) => void
}

/** One connection over a WebSocket, for one request of a Worker: end it with `ctx.waitUntil(end())`. */
export function openNeonPool(url: string, { localProxy, onError = () => {} }: NeonPoolOptions = {}): OpenDb {
  if (localProxy) {
    neonConfig.wsProxy = (host, port) => `${localProxy}/v2?address=${host}:${port}`
    neonConfig.useSecureWebSocket = false
  }
  const pool = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 10_000 })
  pool.on('error', onError)
  const db = drizzle({ client: pool }) as unknown as Db
  rememberLease(db, async () => {
    const client = await pool.connect()
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
