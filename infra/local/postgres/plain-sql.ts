import pg from 'pg'
import type { TestDatabase } from './test-database-handle.ts'

/** Plain statements over one connection. */
export function plainSql(url: string): { sql: TestDatabase['sql']; end: () => Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  pool.on('error', () => {})
  return {
    sql: async (text, values) => {
      const result: pg.QueryResult | pg.QueryResult[] = await pool.query(text, values)
      return (Array.isArray(result) ? result.at(-1) : result)?.rows ?? []
    },
    end: () => pool.end(),
  }
}
