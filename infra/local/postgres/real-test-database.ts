import { randomBytes } from 'node:crypto'
import { migrate, readMigrations } from '@kensa/db/migrate'
import pg from 'pg'
import { type LoginRole, loginRoles } from './login-roles.ts'
import { plainSql } from './plain-sql.ts'
import { templateName } from './template.ts'
import type { TestDatabase } from './test-database-handle.ts'
import { openWebSocketProxy } from './websocket-proxy.ts'

const templateLock = 7_351_023

/** A fresh database on a real server, copied from a migrated one that all test files share. */
export async function startRealTestDatabase(adminUrl: string): Promise<TestDatabase> {
  const name = `kensa_test_${randomBytes(8).toString('hex')}`
  await asAdmin(adminUrl, async (admin) => {
    const template = await ensureTemplate(admin, adminUrl)
    await admin.query(`create database ${name} template ${template}`)
  })
  const urlFor = (role: LoginRole) => withLogin(adminUrl, name, role)
  const { hostname, port } = new URL(adminUrl)
  const proxy = await openWebSocketProxy({ host: hostname, port: Number(port || 5432) })
  const superuser = plainSql(urlFor('postgres'))
  return {
    urlFor,
    wsProxy: `127.0.0.1:${proxy.port}`,
    sql: superuser.sql,
    cutConnections: async (role) => {
      await superuser.sql('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1 and usename = $2', [name, role])
    },
    stop: async () => {
      await superuser.end()
      await proxy.close()
      await asAdmin(adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`))
    },
  }
}

async function ensureTemplate(admin: pg.Client, adminUrl: string): Promise<string> {
  const migrations = readMigrations()
  const name = `kensa_template_${templateName(migrations, 'real')}`
  // Roles are the cluster's: without the lock two test files would make or change them at the same moment.
  await admin.query(`select pg_advisory_lock(${templateLock})`)
  try {
    const { rows } = await admin.query(`select datistemplate from pg_database where datname = $1`, [name])
    if (rows[0]?.datistemplate === true) return name
    // What a killed run left half made.
    await admin.query(`drop database if exists ${name}`)
    await admin.query(`create database ${name} template template0 encoding 'UTF8' locale_provider libc locale 'C.UTF-8'`)
    await asAdmin(withDatabase(adminUrl, name), (client) => migrate(client, migrations))
    for (const role of loginRoles) if (role !== 'postgres') await admin.query(`alter role ${role} password '${role}-password'`)
    await admin.query(`alter database ${name} with is_template true`)
    return name
  } finally {
    await admin.query(`select pg_advisory_unlock(${templateLock})`)
  }
}

async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

function withLogin(adminUrl: string, database: string, role: LoginRole): string {
  const changed = new URL(withDatabase(adminUrl, database))
  if (role !== 'postgres') {
    changed.username = role
    changed.password = `${role}-password`
  }
  return changed.href
}
