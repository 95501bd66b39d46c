import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { vector } from '@electric-sql/pglite-pgvector'
import type { SqlRunner } from '@kensa/db/migrate'

export type OpenDatabaseOptions = {
  /** Where the data lies; in memory when absent. */
  dataDir?: string
  /** Data to start from, when `dataDir` holds none. */
  template?: Blob
}

/** An embedded PostgreSQL with the extensions that the migrations need. */
export async function openDatabase({ dataDir, template }: OpenDatabaseOptions): Promise<PGlite> {
  return PGlite.create({
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(template === undefined ? {} : { loadDataDir: template }),
    extensions: { vector, pg_trgm },
  })
}

/** The database as what migrations run on. */
export function sqlRunner(database: PGlite): SqlRunner {
  return { query: (sql) => database.exec(sql) as ReturnType<SqlRunner['query']> }
}
