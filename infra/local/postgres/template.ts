import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, openAsBlob, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type Migration, migrate, readMigrations } from '@kensa/db/migrate'
import { openDatabase, sqlRunner } from './open-database.ts'

const cacheDir = fileURLToPath(new URL('../../../.cache/postgres/', import.meta.url))

/** Names a migrated state: the same migrations on the same server give the same name. */
export function templateName(migrations: Migration[], server: string): string {
  const hash = createHash('sha256').update(server)
  for (const { name, sha256 } of migrations) hash.update(`\n${name} ${sha256}`)
  return hash.digest('hex').slice(0, 16)
}

/** A migrated data directory as an archive, made once and then read from the cache. */
export async function templateArchive(): Promise<Blob> {
  const migrations = readMigrations()
  const file = `${cacheDir}${templateName(migrations, `pglite ${pgliteVersion()}`)}.tar`
  const cached = await stat(file).catch(() => undefined)
  if (!cached) await makeArchive(file, migrations)
  return openAsBlob(file)
}

async function makeArchive(file: string, migrations: Migration[]): Promise<void> {
  const database = await openDatabase({})
  try {
    await migrate(sqlRunner(database), migrations)
    const archive = await database.dumpDataDir('none')
    mkdirSync(cacheDir, { recursive: true })
    // Several test files may make it at once: each writes its own file, and the first to finish wins; replacing a file that another is
    // just reading would fail that reader.
    const partial = `${file}.${process.pid}`
    writeFileSync(partial, Buffer.from(await archive.arrayBuffer()))
    try {
      linkSync(partial, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      unlinkSync(partial)
    }
  } finally {
    await database.close()
  }
}

function pgliteVersion(): string {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const packageFile = new URL('../package.json', `file://${main}`)
  return (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version
}
