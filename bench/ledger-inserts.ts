// Ledger entries a second, each in a transaction of its own as the runner writes them (limit checked, totals kept, price drawn from the
// reservation), into a ledger that is small and into one that is ten times as long. The ratio says it, not the rate; KENSA_TEST_POSTGRES_URL
// gives it on a real server, whose planner differs from that of the embedded one.
import { newUuid } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import { recordUsage } from '@kensa/db/record-usage'
import { withOrg } from '@kensa/db/with-org'
import { addOrganization } from '@kensa/local/postgres/fixtures'
import { startTestDatabase } from '@kensa/local/postgres/test-database'
import { type BenchResult, judged } from './result.ts'

const smallRows = 2_000
const measured = 400

export async function run(): Promise<BenchResult[]> {
  const database = await startTestDatabase()
  const app = openNodePool(database.urlFor('kensa_app'), { max: 1 })
  try {
    const orgId = await addOrganization(database.sql)
    await database.sql(`insert into billing_plan (org_id, plan) values ($1, 'pay_as_you_go')`, [orgId])
    const usage = { unit: 'search', quantity: 1, jobId: null, task: null, projectId: null, apiKeyId: null } as const
    const grow = (count: number) =>
      database.sql(
        `insert into ledger_entry (org_id, id, unit, chunk, quantity, price_micros, amount_micros)
         select $1, gen_random_uuid(), 'search', gen_random_uuid()::text, 1, 500, 500 from generate_series(1, $2::int)`,
        [orgId, count],
      )
    const msEach = async () => {
      const startedMs = performance.now()
      for (let i = 0; i < measured; i++)
        await withOrg(app.db, { orgId }, (tx) => recordUsage(tx, { orgId }, { ...usage, chunk: newUuid() }))
      return (performance.now() - startedMs) / measured
    }
    await msEach()
    await grow(smallRows - measured)
    const small = await msEach()
    await grow(smallRows * 9)
    const large = await msEach()
    const details = {
      perSecondSmall: Math.round(1000 / small),
      perSecondLarge: Math.round(1000 / large),
      smallRows,
      largeRows: smallRows * 10,
    }
    return [judged({ name: 'ledger insert, 10× the ledger ÷ 1×', ratio: large / small, limit: 1.3, good: 'at most', details })]
  } finally {
    await app.end()
    await database.stop()
  }
}
