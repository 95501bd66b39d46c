import { type LoginRole, loginRoles } from './login-roles.ts'
import { openDatabase } from './open-database.ts'
import { plainSql } from './plain-sql.ts'
import { serveDatabase } from './serve-database.ts'
import { templateArchive } from './template.ts'
import type { TestDatabase } from './test-database-handle.ts'

/** In memory, behind the multiplexer, so that tests meet the same roles and pooling as the local stack. */
export async function startEmbeddedTestDatabase(): Promise<TestDatabase> {
  const database = await openDatabase({ template: await templateArchive() })
  const passwords = Object.fromEntries(loginRoles.map((role) => [role, `${role}-password`]))
  const served = await serveDatabase(database, { passwords })
  const urlFor = (role: LoginRole) => `postgres://${role}:${passwords[role]}@127.0.0.1:${served.tcpPort}/kensa`
  const superuser = plainSql(urlFor('postgres'))
  return {
    urlFor,
    wsProxy: `127.0.0.1:${served.wsPort}`,
    sql: superuser.sql,
    cutConnections: (role) => served.cutConnections(role),
    stop: async () => {
      await superuser.end()
      await served.close()
      await database.close()
    },
  }
}
