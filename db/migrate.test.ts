import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate, readMigrations, type SqlRunner } from './migrate.ts'

let database: TestDatabase
let runner: SqlRunner
beforeAll(async () => {
  database = await startTestDatabase()
  runner = { query: async (sql) => ({ rows: await database.sql(sql) }) }
})
afterAll(() => database.stop())

const migration = (name: string, sql: string, sha256 = 'a') => ({ name, sql, sha256 })

it('has nothing left to do on a migrated database', async () => {
  expect(await migrate(runner)).toEqual([])
})

it('applies each migration once, in the order of their names', async () => {
  const names = readMigrations().map(({ name }) => name)
  expect(names).toEqual([...names].sort())
  const two = [migration('x1', 'create table x (n int)'), migration('x2', 'alter table x add m int')]
  expect(await migrate(runner, two)).toEqual(['x1', 'x2'])
  expect(await migrate(runner, two)).toEqual([])
})

it('leaves nothing of a migration that fails, and what came before it stays', async () => {
  const failing = [migration('y1', 'create table y (n int)'), migration('y2', 'create table z (n int); select 1 / 0')]
  await expect(migrate(runner, failing)).rejects.toThrow('migration y2: division by zero')
  expect(await database.sql(`select to_regclass('y') is not null as y, to_regclass('z') is not null as z`)).toEqual([{ y: true, z: false }])
})

it('refuses a migration that changed after it was applied', async () => {
  await migrate(runner, [migration('w1', 'select 1')])
  await expect(migrate(runner, [migration('w1', 'select 2', 'b')])).rejects.toThrow('it has changed since it was applied')
})
