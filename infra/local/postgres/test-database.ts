import { startEmbeddedTestDatabase } from './embedded-test-database.ts'
import { startRealTestDatabase } from './real-test-database.ts'
import type { TestDatabase } from './test-database-handle.ts'

export type { TestDatabase }

/** Address of a real server's superuser (`postgres://…`); without it tests run on the embedded database. */
export const realPostgresUrl = process.env['KENSA_TEST_POSTGRES_URL']

/** A migrated database of its own for one test file. */
export function startTestDatabase(): Promise<TestDatabase> {
  return realPostgresUrl === undefined ? startEmbeddedTestDatabase() : startRealTestDatabase(realPostgresUrl)
}
