import { newUuid } from '@kensa/contract/ids'
import { addOrganization } from '@kensa/local/postgres/fixtures'
import { realPostgresUrl, startTestDatabase } from '@kensa/local/postgres/test-database'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { expect, it } from 'vitest'
import { openNodePool } from './client/node.ts'
import { migrate } from './migrate.ts'
import { withOrg } from './with-org.ts'

const realOnly = it.skipIf(realPostgresUrl === undefined)

realOnly('gives each of many runners another job, none twice (real server only: the embedded one has a single session)', async () => {
  const database = await startTestDatabase()
  const runner = openNodePool(database.urlFor('kensa_runner'), { max: 8 })
  try {
    const orgId = await addOrganization(database.sql)
    const jobs = Array.from({ length: 40 }, () => newUuid())
    for (const id of jobs) await database.sql(`insert into job (org_id, id, task, input) values ($1, $2, 'ingest', '{}')`, [orgId, id])
    const take = () =>
      withOrg(runner.db, { orgId }, async (tx) => {
        const { rows } = await tx.execute<{ id: string }>(sql`
          update job set state = 'running', attempt = attempt + 1, lease_until = now() + interval '1 minute'
          where (org_id, id) = (select org_id, id from job where state = 'queued' order by id limit 1 for update skip locked) returning id`)
        return rows[0]?.id
      })
    const worker = async () => {
      const taken: string[] = []
      for (let id = await take(); id !== undefined; id = await take()) taken.push(id)
      return taken
    }
    const taken = (await Promise.all(Array.from({ length: 8 }, worker))).flat()
    expect(taken.sort()).toEqual(jobs.sort())
  } finally {
    await runner.end()
    await database.stop()
  }
})

realOnly('lets one of two migrators work at a time (real server only)', async () => {
  const database = await startTestDatabase()
  const clients = [0, 1].map(() => new pg.Client({ connectionString: database.urlFor('postgres') }))
  try {
    await Promise.all(clients.map((client) => client.connect()))
    const slow = [{ name: '9', sql: 'create table public.once (n int); select pg_sleep(0.2)', sha256: 'x' }]
    const applied = await Promise.all(clients.map((client) => migrate(client, slow)))
    expect(applied.flat()).toEqual(['9'])
  } finally {
    await Promise.all(clients.map((client) => client.end()))
    await database.stop()
  }
})
