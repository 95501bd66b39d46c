import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

type Row = Record<string, unknown>

/** One connection; `query` takes any number of statements and answers with the rows of the last. */
export type SqlRunner = { query(sql: string): Promise<{ rows: Row[] } | { rows: Row[] }[]> }

export type Migration = { name: string; sql: string; sha256: string }

const migrationsUrl = new URL('./migrations/', import.meta.url)
const lockKey = 7_351_022

/** The migrations in the order in which they apply. */
export function readMigrations(): Migration[] {
  return readdirSync(migrationsUrl)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(new URL(file, migrationsUrl), 'utf8')
      return { name: file.slice(0, -'.sql'.length), sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Applies what was not applied yet, each in one transaction of its own, under a lock that makes a second migrator wait. Gives the names
 * of those it applied. A migration that was applied and has changed since is refused.
 */
export async function migrate(runner: SqlRunner, migrations: Migration[] = readMigrations()): Promise<string[]> {
  await runner.query(`
    create schema if not exists migration;
    create table if not exists migration.applied (name text primary key, sha256 text not null, applied_at timestamptz not null default now());
  `)
  const done: string[] = []
  for (const migration of migrations) {
    await runner.query('begin')
    try {
      if (await apply(runner, migration)) done.push(migration.name)
      await runner.query('commit')
    } catch (cause) {
      await runner.query('rollback')
      throw new Error(`migration ${migration.name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    }
  }
  return done
}

async function apply(runner: SqlRunner, { name, sql, sha256 }: Migration): Promise<boolean> {
  await runner.query(`select pg_advisory_xact_lock(${lockKey})`)
  const [applied] = await rows(runner, `select sha256 from migration.applied where name = ${literal(name)}`)
  if (applied && applied['sha256'] !== sha256) throw new Error('it has changed since it was applied')
  if (applied) return false
  await runner.query(sql)
  await runner.query(`insert into migration.applied (name, sha256) values (${literal(name)}, ${literal(sha256)})`)
  return true
}

async function rows(runner: SqlRunner, sql: string): Promise<Row[]> {
  const answer = await runner.query(sql)
  return (Array.isArray(answer) ? answer.at(-1) : answer)?.rows ?? []
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
