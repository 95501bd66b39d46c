import type { ExtractTablesWithRelations } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core'

/** What both drivers answer to a raw `execute`. */
export interface ResultHKT extends PgQueryResultHKT {
  type: RawResult<this>
}
type RawResult<HKT extends PgQueryResultHKT> = { rows: HKT['row'][]; rowCount: number | null }

type NoRelations = Record<string, never>

/** A pool of connections, whichever driver is behind it. */
export type Db = PgDatabase<ResultHKT, NoRelations>
export type Tx = PgTransaction<ResultHKT, NoRelations, ExtractTablesWithRelations<NoRelations>>

/** A drizzle database, and how to end the pool beneath it. */
export type OpenDb = { db: Db; end: () => Promise<void> }
