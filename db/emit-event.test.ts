import { eventDataSchemas, eventTypes, eventVersions, pingEventType } from '@kensa/contract/events'
import { toId } from '@kensa/contract/ids'
import { addAsset, addOrganization, addProject } from '@kensa/local/postgres/fixtures'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNodePool } from './client/node.ts'
import type { OpenDb } from './client/types.ts'
import { emitAssetFailed, emitAssetReady } from './emit-asset-event.ts'
import { emitEvent } from './emit-event.ts'
import { withOrg } from './with-org.ts'

let database: TestDatabase
let orgId: string
let projectId: string
let assetId: string
const pools: OpenDb[] = []

beforeAll(async () => {
  database = await startTestDatabase()
  orgId = await addOrganization(database.sql)
  projectId = await addProject(database.sql, orgId)
  assetId = await addAsset(database.sql, { orgId, projectId })
})
afterAll(async () => {
  for (const pool of pools) await pool.end()
  await database.stop()
})

function openAs(role: 'kensa_app' | 'kensa_runner' | 'kensa_cron') {
  const pool = openNodePool(database.urlFor(role), { max: 1 })
  pools.push(pool)
  return pool.db
}

const noted = () => database.sql(`select org_id, payload from outbox where kind = 'event' order by id`)

it('tells an event if and only if its transaction commits, whoever causes it', async () => {
  const error = { code: 'file_corrupt' as const, detail: 'broken' }
  for (const role of ['kensa_app', 'kensa_runner', 'kensa_cron'] as const) {
    const db = openAs(role)
    await database.sql('delete from outbox')
    await withOrg(db, { orgId }, (tx) => emitAssetFailed(tx, orgId, assetId, error))
    const undone = withOrg(db, { orgId }, async (tx) => {
      await emitAssetFailed(tx, orgId, assetId, error)
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    const data = { assetId: toId('asset', assetId), jobId: null, error }
    expect(await noted(), role).toMatchObject([{ org_id: orgId, payload: { type: 'asset.failed', projectId, data } }])
  }
})

it('tells the state of the row as it is at the end of its transaction', async () => {
  await database.sql('delete from outbox')
  await withOrg(openAs('kensa_runner'), { orgId }, (tx) => emitAssetReady(tx, orgId, assetId))
  expect(await noted()).toMatchObject([{ payload: { type: 'asset.ready', data: { kind: 'image', frameCount: 0, durationMs: null } } }])
})

it('refuses data of another shape, and keeps only what the contract names', async () => {
  const db = openAs('kensa_app')
  const wrong = { type: 'asset.failed', projectId, data: { assetId: 'no id', jobId: null, error: { code: 'x', detail: '' } } }
  await expect(withOrg(db, { orgId }, (tx) => emitEvent(tx, orgId, wrong as never))).rejects.toThrow()
  expect([...eventTypes, pingEventType].toSorted()).toEqual(Object.keys(eventDataSchemas).toSorted())
  expect(Object.keys(eventVersions).toSorted()).toEqual(Object.keys(eventDataSchemas).toSorted())
})
