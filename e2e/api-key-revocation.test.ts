import { afterAll, beforeAll, expect, it } from 'vitest'
import { hashSecret } from '../edge/src/api-keys/hash-secret.ts'
import { mintSecret } from '../edge/src/api-keys/secret.ts'
import { type LocalWorker, startBundledWorker } from '../infra/local/bundled-worker.ts'
import { type DevInbox, startDevInbox } from '../infra/local/dev-inbox.ts'
import { addOrganization, addProject } from '../infra/local/postgres/fixtures.ts'
import { startTestDatabase, type TestDatabase } from '../infra/local/postgres/test-database.ts'
import type { Answer } from '../infra/local/test-edge.ts'
import { testEdgeVars } from '../infra/local/test-edge-vars.ts'

const revokedWithinMs = 5_000
const callers = 4

let database: TestDatabase
let inbox: DevInbox
let worker: LocalWorker
beforeAll(async () => {
  ;[database, inbox] = await Promise.all([startTestDatabase(), startDevInbox(0)])
  worker = await startBundledWorker({ env: testEdgeVars(database, inbox) })
})
afterAll(async () => {
  await worker?.stop()
  await inbox?.stop()
  await database?.stop()
})

async function addKey(orgId: string, scopes: string[]): Promise<{ id: string; secret: string }> {
  const secret = mintSecret('test')
  const [row] = await database.sql(
    `insert into api_key (org_id, id, name, hash, hint, scopes, created_by) values ($1, gen_random_uuid(), 'k', $2, 'zzzz', $3, 'system') returning id`,
    [orgId, Buffer.from(await hashSecret(secret)), scopes],
  )
  return { id: String(row?.['id']), secret }
}

it('lets no request through later than 5 s after a key was revoked under traffic, in the real runtime', async () => {
  const orgId = await addOrganization(database.sql)
  await addProject(database.sql, orgId)
  const busy = await addKey(orgId, ['project.read'])
  const boss = await addKey(orgId, ['apikey.read', 'apikey.write'])
  const call = (secret: string, method: string, path: string): Promise<Answer> =>
    fetch(`${worker.url}${path}`, { method, headers: { authorization: `Bearer ${secret}` } })
  const [listed] = (await (await call(boss.secret, 'GET', '/v1/api-keys')).json()).data.filter(
    (key: { scopes: string[] }) => key.scopes[0] === 'project.read',
  )

  let revokedAt: number | undefined
  let successes = 0
  let lastSuccessAt = 0
  const refusals: number[] = []
  async function traffic(): Promise<void> {
    while (revokedAt === undefined || performance.now() < revokedAt + revokedWithinMs + 1_000) {
      const { status } = await call(busy.secret, 'GET', '/v1/projects')
      const at = performance.now()
      if (status === 200) {
        successes++
        lastSuccessAt = Math.max(lastSuccessAt, at)
      } else refusals.push(status)
    }
  }
  const running = Array.from({ length: callers }, traffic)
  await expect.poll(() => successes, { timeout: 20_000 }).toBeGreaterThan(20)
  expect((await call(boss.secret, 'DELETE', `/v1/api-keys/${listed.id}`)).status).toBe(204)
  revokedAt = performance.now()
  await Promise.all(running)

  console.log(
    JSON.stringify({ name: 'revocation', successes, refusals: refusals.length, lastSuccessAfterMs: Math.round(lastSuccessAt - revokedAt) }),
  )
  expect(new Set(refusals)).toEqual(new Set([401]))
  expect(lastSuccessAt - revokedAt).toBeLessThanOrEqual(revokedWithinMs)
})
