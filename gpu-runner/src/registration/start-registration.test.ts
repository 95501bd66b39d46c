import { newUuid } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import type { OpenDb } from '@kensa/db/client/types'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { openLog } from '../log.ts'
import type { RunnerFacts, RunnerVitals } from './save-runner.ts'
import { type Registration, startRegistration } from './start-registration.ts'

let database: TestDatabase
let runner: OpenDb
const started: Registration[] = []
beforeAll(async () => {
  database = await startTestDatabase()
  runner = openNodePool(database.urlFor('kensa_runner'), { max: 4 })
})
afterEach(async () => {
  for (const registration of started.splice(0)) await registration.stop()
  await database.sql('delete from runner')
})
afterAll(async () => {
  await runner.end()
  await database.stop()
})

const pack = { pack: 'p', version: '1', title: 'P', licence: 'MIT', space: null, dimensions: null, source: null, models: [] }
const vitals: RunnerVitals = {
  memory: { totalBytes: 8_000_000_000_000, usedBytes: 5 },
  ...{ busyPlaces: 1, engineIsUp: true, engineRestarts: 0, queryWaitP95Ms: 4, packs: [pack] },
}
const facts = (): RunnerFacts => ({
  ...{ id: newUuid(), startedAt: new Date(), version: '1.2.3', device: 'cuda', deviceName: 'Some GPU', places: 2 },
})
function start(options: Partial<Parameters<typeof startRegistration>[0]> = {}) {
  const registration = startRegistration({
    ...{ db: runner.db, facts: facts(), readVitals: async () => vitals, log: openLog('silent'), everyMs: 10 },
    ...options,
  })
  started.push(registration)
  return registration
}
const rows = () => database.sql('select *, extract(epoch from clock_timestamp() - seen_at) as age_s from runner')
const soon = { timeout: 20_000, interval: 10 }

it('lists the runner at once, with all that there is to tell, by the role that runners have', async () => {
  const mine = facts()
  start({ facts: mine, everyMs: 3_600_000 })
  const [row] = await vi.waitUntil(async () => ((await rows()).length > 0 ? rows() : undefined), soon)
  expect(row).toMatchObject({
    ...{ id: mine.id, version: '1.2.3', device: 'cuda', device_name: 'Some GPU', places: 2, busy_places: 1, engine_is_up: true },
    ...{ engine_restarts: 0, query_wait_p95_ms: 4, packs: [pack] },
  })
  expect(Number(row?.['memory_total_bytes'])).toBe(8_000_000_000_000)
  expect(Number(row?.['age_s'])).toBeLessThan(60)
})

it('renews what changes, in the same row', async () => {
  let beats = 0
  start({ readVitals: async () => ({ ...vitals, memory: undefined, busyPlaces: ++beats > 1 ? 2 : 0 }) })
  await vi.waitUntil(async () => (await rows())[0]?.['busy_places'] === 2, soon)
  const [before] = await rows()
  await vi.waitUntil(async () => (await rows())[0]?.['seen_at']?.toString() !== before?.['seen_at']?.toString(), soon)
  const all = await rows()
  expect(all).toHaveLength(1)
  expect(all[0]).toMatchObject({ memory_total_bytes: null, memory_used_bytes: null })
})

it('takes itself off the list when it stops, and stays off it', async () => {
  const registration = start()
  await vi.waitUntil(async () => (await rows()).length === 1, soon)
  await registration.stop()
  expect(await rows()).toEqual([])
})

it('leaves its row behind when it is killed: nobody renews it', async () => {
  const registration = start({ everyMs: 3_600_000 })
  await vi.waitUntil(async () => (await rows()).length === 1, soon)
  const [before] = await rows()
  // A second runner comes and goes; the first one's row is not its business.
  const other = start()
  await vi.waitUntil(async () => (await rows()).length === 2, soon)
  await other.stop()
  expect(await rows()).toMatchObject([{ id: before?.['id'], seen_at: before?.['seen_at'] }])
  await registration.stop()
})

it('comes back by itself after it was swept', async () => {
  start()
  await vi.waitUntil(async () => (await rows()).length === 1, soon)
  await database.sql('delete from runner')
  await vi.waitUntil(async () => (await rows()).length === 1, soon)
})

it('goes on trying while the database or the device does not answer, and says so once', async () => {
  const log = openLog('silent')
  const [warned, told] = [vi.spyOn(log, 'warn'), vi.spyOn(log, 'info')]
  let answers = false
  let asked = 0
  start({
    log,
    async readVitals() {
      asked += 1
      if (!answers) throw new Error('away')
      return vitals
    },
  })
  await vi.waitUntil(() => asked >= 3, soon)
  expect(await rows()).toEqual([])
  answers = true
  await vi.waitUntil(async () => (await rows()).length === 1, soon)
  await vi.waitUntil(() => told.mock.calls.length === 1, soon)
  expect(warned).toHaveBeenCalledTimes(1)
})

it('stops though the database is gone', async () => {
  const gone = openNodePool('postgres://kensa_runner@127.0.0.1:1/none', { max: 1 })
  const registration = startRegistration({
    ...{ db: gone.db, facts: facts(), readVitals: async () => vitals, log: openLog('silent'), everyMs: 10 },
  })
  await registration.stop()
  await gone.end()
})

it('cannot touch the facts of a row that say which runner it is', async () => {
  await expect(runner.db.execute('update runner set device_name = $$other$$')).rejects.toThrow()
  await expect(runner.db.execute('update runner set id = id')).rejects.toThrow()
})
