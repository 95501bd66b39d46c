import { addOrganization, addProject } from '@kensa/local/postgres/fixtures'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNeonPool } from './client/neon.ts'
import { openNodePool } from './client/node.ts'
import type { OpenDb, Tx } from './client/types.ts'
import { project } from './schema/project.ts'
import { withOrg } from './with-org.ts'

let database: TestDatabase
let clients: [string, OpenDb][]
let a: string
let b: string

beforeAll(async () => {
  database = await startTestDatabase()
  clients = [
    ['node', openNodePool(database.urlFor('kensa_app'), { max: 1 })],
    ['neon', openNeonPool(database.urlFor('kensa_app'), { localProxy: database.wsProxy })],
  ]
  a = await addOrganization(database.sql)
  b = await addOrganization(database.sql)
  await addProject(database.sql, a, 'of A')
  await addProject(database.sql, b, 'of B')
})
afterAll(async () => {
  for (const [, client] of clients) await client.end()
  await database.stop()
})

/** Ends every client's connection from the server's side. */
async function cutAll(): Promise<void> {
  await database.cutConnections('kensa_app')
}

const projectNames = async (tx: Tx) => (await tx.select({ name: project.name }).from(project)).map((row) => row.name)
const insert = (tx: Tx, orgId: string, name: string) => tx.insert(project).values({ orgId, id: crypto.randomUUID(), name })

it('shows the rows of the organization alone, through either driver', async () => {
  for (const [name, { db }] of clients) {
    expect(await withOrg(db, { orgId: a }, projectNames), name).toEqual(['of A'])
    expect(await withOrg(db, { orgId: b }, projectNames), name).toEqual(['of B'])
  }
})

it('leaves nothing behind on the connection', async () => {
  for (const [name, { db }] of clients) {
    await withOrg(db, { orgId: a }, projectNames)
    await expect(db.select().from(project), name).rejects.toMatchObject({ cause: { message: expect.stringMatching(/app\.org_id|uuid/) } })
  }
})

it('joins an outer transaction: both commit or neither does', async () => {
  for (const [name, { db }] of clients) {
    const failing = withOrg(db, { orgId: a }, async (tx) => {
      await withOrg(tx, { orgId: a }, (inner) => insert(inner, a, 'inner'))
      throw new Error('outer fails')
    })
    await expect(failing, name).rejects.toThrow('outer fails')
    expect(await withOrg(db, { orgId: a }, projectNames), name).toEqual(['of A'])
  }
})

it('refuses another organization inside a transaction', async () => {
  for (const [name, { db }] of clients) {
    const mixed = withOrg(db, { orgId: a }, (tx) => withOrg(tx, { orgId: b }, projectNames))
    await expect(mixed, name).rejects.toThrow('a transaction belongs to one organization')
  }
})

it('reports the error of the work, and the connection serves the next transaction', async () => {
  for (const [name, { db }] of clients) {
    const broken = withOrg(db, { orgId: a }, (tx) => tx.execute(sql`select 1 / 0`))
    await expect(broken, name).rejects.toMatchObject({ cause: { message: 'division by zero' } })
    expect(await withOrg(db, { orgId: a }, projectNames), name).toEqual(['of A'])
  }
})

it('throws away a connection that died, and takes a fresh one', async () => {
  for (const [name, { db }] of clients) {
    const killed = withOrg(db, { orgId: a }, async (tx) => {
      await tx.execute(sql`select 1`)
      await cutAll()
      await tx.execute(sql`select 2`)
    })
    await expect(killed, name).rejects.toThrow()
    expect(await withOrg(db, { orgId: a }, projectNames), name).toEqual(['of A'])
  }
})

it('gives the connection back when its transaction cannot even begin', async () => {
  for (const [name, { db }] of clients) {
    await withOrg(db, { orgId: a }, projectNames)
    await cutAll()
    // The pool may hand out the dead connection once more before it hears of it; never does it stay stuck.
    await withOrg(db, { orgId: a }, projectNames).catch(() => {})
    expect(await withOrg(db, { orgId: a }, projectNames), name).toEqual(['of A'])
  }
})
