import { newUuid } from '@kensa/contract/ids'
import { openNeonPool } from '@kensa/db/client/neon'
import { openNodePool } from '@kensa/db/client/node'
import type { OpenDb, Tx } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addOrganization, addProject } from './fixtures.ts'
import { seededRandom } from './seeded-random.ts'
import { startTestDatabase, type TestDatabase } from './test-database.ts'

const seed = Number(process.env['KENSA_SEED'] ?? 4711)
console.info(`seed ${seed}`)
const orgCount = 25

let database: TestDatabase
let orgs: string[]
let clients: { role: string; open: OpenDb }[]

beforeAll(async () => {
  database = await startTestDatabase()
  orgs = []
  for (let i = 0; i < orgCount; i++) {
    const org = await addOrganization(database.sql)
    await addProject(database.sql, org, org)
    await database.sql(`insert into job (org_id, id, task, input) values ($1, $2, 'ingest', '{}')`, [org, newUuid()])
    orgs.push(org)
  }
  const neon = (role: 'kensa_app' | 'kensa_cron') => openNeonPool(database.urlFor(role), { localProxy: database.wsProxy })
  clients = [
    { role: 'kensa_app', open: openNodePool(database.urlFor('kensa_app'), { max: 3 }) },
    { role: 'kensa_runner', open: openNodePool(database.urlFor('kensa_runner'), { max: 3 }) },
    { role: 'kensa_cron', open: openNodePool(database.urlFor('kensa_cron'), { max: 2 }) },
    { role: 'kensa_app', open: neon('kensa_app') },
    { role: 'kensa_app', open: neon('kensa_app') },
    { role: 'kensa_cron', open: neon('kensa_cron') },
  ]
})
afterAll(async () => {
  for (const { open } of clients) await open.end()
  await database.stop()
})

type SessionState = { session: string; role: string; org: string | null; left: string; app: string; leftovers: number }

/** What this transaction sees of its session: whose it is, and anything that an earlier one may have left. */
async function look(tx: Pick<Tx, 'execute'>): Promise<SessionState | undefined> {
  const { rows } = await tx.execute<SessionState>(`
    select session_user::text as session, current_user::text as role, current_setting('app.org_id', true) as org,
      current_setting('kensa_test.dirt', true) as left, current_setting('application_name') as app,
      ((select count(*) from pg_prepared_statements where from_sql)
        + (select count(*) from pg_class where relnamespace = pg_my_temp_schema()))::int as leftovers`)
  return rows[0]
}

it('leaks nothing between 1,000 interleaved transactions of several roles and many organizations', { timeout: 120_000 }, async () => {
  const random = seededRandom(seed)
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T
  const leaks: string[] = []
  let finished = 0
  const plans = Array.from({ length: 1000 }, () => ({
    client: pick(clients),
    org: pick(orgs),
    dirt: pick(['none', 'none', 'temp', 'fail', 'setting', 'prepare']),
  }))

  async function one({ client, org, dirt }: (typeof plans)[number]): Promise<void> {
    const work = async (tx: Pick<Tx, 'execute'>, expectedOrg: string | null) => {
      const state = await look(tx)
      if (state?.session !== client.role || state.role !== client.role) leaks.push(`${client.role} saw ${state?.session}/${state?.role}`)
      if ((state?.org || null) !== expectedOrg) leaks.push(`${expectedOrg} saw ${state?.org}`)
      if (state?.left) leaks.push(`a setting: ${state.left}`)
      if (state?.leftovers !== 0) leaks.push(`${state?.leftovers} statements or tables`)
      if (client.role === 'kensa_app') {
        const { rows } = await tx.execute<{ name: string }>(`select name from project`)
        if (rows.length !== 1 || rows[0]?.name !== expectedOrg) leaks.push(`projects ${JSON.stringify(rows)} instead of ${expectedOrg}`)
      }
      if (client.role === 'kensa_runner') {
        const { rows } = await tx.execute<{ org_id: string }>(`select org_id from job`)
        if (rows.length !== 1 || rows[0]?.org_id !== expectedOrg) leaks.push(`jobs ${JSON.stringify(rows)} instead of ${expectedOrg}`)
      }
      await leave(tx, dirt)
    }
    const done =
      client.role === 'kensa_cron'
        ? client.open.db.transaction((tx) => work(tx, null))
        : withOrg(client.open.db, { orgId: org }, (tx) => work(tx, org))
    await done.catch((error: Error) => {
      if (dirt !== 'fail') throw error
    })
    finished++
  }
  const queue = plans.values()
  await Promise.all(
    Array.from({ length: 40 }, async () => {
      for (const plan of queue) await one(plan)
    }),
  )
  expect(leaks).toEqual([])
  expect(finished).toBe(1000)
})

/** Transactions that leave as much behind as a transaction may. */
async function leave(tx: Pick<Tx, 'execute'>, dirt: string): Promise<void> {
  const random = newUuid().replaceAll('-', '')
  if (dirt === 'temp') await tx.execute(`create temp table t_${random} (n int) on commit drop`)
  if (dirt === 'setting') await tx.execute(`select set_config('kensa_test.dirt', 'dirt', true)`)
  if (dirt === 'prepare') {
    await tx.execute(`prepare p_${random} as select 1`)
    await tx.execute(`deallocate p_${random}`)
  }
  if (dirt === 'fail') await tx.execute(`select 1 / 0`)
}

it.skipIf(process.env['KENSA_TEST_POSTGRES_URL'] !== undefined)(
  'wipes what a client left in the session itself before another gets it (embedded only: a real server has a session per client)',
  async () => {
    const [dirty, clean] = [openNodePool(database.urlFor('kensa_app'), { max: 1 }), openNodePool(database.urlFor('kensa_app'), { max: 1 })]
    try {
      await dirty.db.execute(`set kensa_test.dirt = 'dirt'`)
      await dirty.db.execute(`set app.org_id = '${orgs[0]}'`)
      await dirty.db.execute(`create temp table left_behind (n int)`)
      await dirty.db.execute(`prepare left_behind as select 1`)
      await dirty.db.execute(`select pg_advisory_lock(1)`)
      expect(await look(clean.db)).toMatchObject({ session: 'kensa_app', leftovers: 0 })
      expect((await look(clean.db))?.left || null).toBeNull()
      expect((await look(clean.db))?.org || null).toBeNull()
      const locks = await clean.db.execute(`select count(*)::int as n from pg_locks where locktype = 'advisory'`)
      expect(locks.rows[0]).toEqual({ n: 0 })
    } finally {
      await dirty.end()
      await clean.end()
    }
  },
)
