import { readdirSync } from 'node:fs'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { getTableName, getViewSelectedFields, is } from 'drizzle-orm'
import { getTableConfig, getViewConfig, type PgColumn, PgTable, PgView } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

async function exportsOfSchema(): Promise<unknown[]> {
  const files = readdirSync(new URL('./schema/', import.meta.url)).filter((file) => file.endsWith('.ts'))
  const modules = await Promise.all(files.map((file) => import(new URL(`./schema/${file}`, import.meta.url).href) as Promise<object>))
  return modules.flatMap((module) => Object.values(module))
}

async function stored(name: string): Promise<Record<string, { type: unknown; required: unknown }>> {
  const rows = await database.sql(
    `select attname, format_type(atttypid, atttypmod) as type, attnotnull from pg_attribute
     where attrelid = ('public."' || $1 || '"')::regclass and attnum > 0 and not attisdropped`,
    [name],
  )
  return Object.fromEntries(rows.map((row) => [String(row['attname']), { type: row['type'], required: row['attnotnull'] }]))
}

const typeOf = (column: PgColumn) => column.getSQLType().replace(' (', '(')

it('describes every table as it is in the database: columns, types and which may be null', async () => {
  const tables = (await exportsOfSchema()).filter((each) => is(each, PgTable))
  expect(tables.length).toBe(60)
  for (const table of tables) {
    const declared = getTableConfig(table).columns.map((column) => [column.name, { type: typeOf(column), required: column.notNull }])
    expect(await stored(getTableName(table)), getTableName(table)).toEqual(Object.fromEntries(declared))
  }
})

it('describes every view as it is in the database', async () => {
  const views = (await exportsOfSchema()).filter((each) => is(each, PgView))
  expect(views.length).toBe(3)
  for (const view of views) {
    const { name } = getViewConfig(view)
    const declared = Object.values(getViewSelectedFields(view) as Record<string, PgColumn>).map((column) => [column.name, typeOf(column)])
    const columns = Object.entries(await stored(name)).map(([column, { type }]) => [column, type])
    expect(Object.fromEntries(columns), name).toEqual(Object.fromEntries(declared))
  }
})
