/** A process that is the local database: data directory, ports and passwords from the environment, one JSON line when it is ready. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { migrate } from '@kensa/db/migrate'
import { lockDirectory } from './lock-directory.ts'
import { openDatabase, sqlRunner } from './open-database.ts'
import { serveDatabase } from './serve-database.ts'
import { templateArchive } from './template.ts'

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

const dataDir = required('DATA_DIR')
const passwords = {
  postgres: required('POSTGRES_PASSWORD'),
  kensa_app: required('KENSA_APP_PASSWORD'),
  kensa_auth: required('KENSA_AUTH_PASSWORD'),
  kensa_runner: required('KENSA_RUNNER_PASSWORD'),
  kensa_cron: required('KENSA_CRON_PASSWORD'),
}

mkdirSync(dataDir, { recursive: true, mode: 0o700 })
const unlock = lockDirectory(dataDir)
const isNew = !existsSync(dataDir) || readdirSync(dataDir).length === 0
const database = await openDatabase({ dataDir, ...(isNew ? { template: await templateArchive() } : {}) })
const applied = await migrate(sqlRunner(database))
if (applied.length > 0) process.stderr.write(`applied ${applied.join(', ')}\n`)
const served = await serveDatabase(database, {
  passwords,
  tcpPort: Number(process.env['TCP_PORT'] ?? 0),
  wsPort: Number(process.env['WS_PORT'] ?? 0),
})

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await served.close()
  await database.close()
  unlock()
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
process.stdout.write(`${JSON.stringify({ ready: true, tcpPort: served.tcpPort, wsPort: served.wsPort })}\n`)
