import { modelsSchema } from '@kensa/contract/api/models'
import { newUuid, toId } from '@kensa/contract/ids'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Caller, type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'
import { addIngestedAsset } from '../../../infra/local/test-frames.ts'
import { runCron } from '../cron/run.ts'

let edge: TestEdge
let alice: Person
let bob: Person
beforeAll(async () => {
  edge = await startTestEdge()
  alice = await edge.signUp('Alice')
  bob = await edge.signUp('Bob')
  const { id } = (await (await alice.call('GET', '/v1/projects')).json()).data[0]
  const vector = Array.from({ length: 256 }, () => 1 / 16)
  await addIngestedAsset(edge, alice, id, 'a.mp4', [vector, vector, vector, vector], 'video')
  await edge.database.sql('delete from embedding_builtin_v1 where frame_id in (select id from frame order by index desc limit 1)')
})
afterEach(() => edge.database.sql('delete from runner'))
afterAll(() => edge.stop())

const model = { role: 'image', family: 'image-text', bytes: 100, precision: 'fp16', isLoaded: true }
const pack = { pack: 'p', version: '1', title: 'P', licence: 'MIT', space: 'builtin-v1', dimensions: 256, source: null, models: [model] }

async function addRunner(over: { silentS?: number; packs?: unknown; busyPlaces?: number } = {}): Promise<string> {
  const { silentS = 0, packs = [pack], busyPlaces = 0 } = over
  const id = newUuid()
  await edge.database.sql(
    `insert into runner (id, started_at, seen_at, version, device, device_name, memory_total_bytes, memory_used_bytes, places, busy_places,
       engine_is_up, engine_restarts, query_wait_p95_ms, packs)
     values ($1, now() - interval '1 day', now() - make_interval(secs => $2), '0.1.0', 'cuda', 'Some GPU', 85520809984, 1000, 2, $3, true, 0, 12, $4)`,
    [id, silentS, busyPlaces, JSON.stringify(packs)],
  )
  return toId('runner', id)
}
async function read(caller: Caller = alice) {
  const answer = await caller.call('GET', '/v1/models')
  expect(answer.status).toBe(200)
  return modelsSchema.parse(await answer.json())
}
async function keyWith(scopes: string[]): Promise<Caller> {
  return edge.withKey((await (await alice.call('POST', '/v1/api-keys', { name: 'test', scopes })).json()).secret)
}

it('says so when there is no runner, and still knows its spaces and what they hold', async () => {
  const { fleet, packs, runners, spaces, frames } = await read()
  expect(fleet).toEqual({
    ...{ state: 'absent', runners: 0, silentRunners: 0, places: 0, busyPlaces: 0, servesSearch: false, oldestSeenAt: null },
  })
  expect([packs, runners, frames]).toEqual([[], [], 4])
  expect(spaces[0]).toEqual({ id: 'builtin-v1', dimensions: 256, isSearched: true, embeddedFrames: 3, runners: 0 })
})

it('shows packs, models, devices and how they are', async () => {
  const id = await addRunner({ busyPlaces: 1 })
  const { fleet, packs, runners } = await read()
  expect(fleet).toMatchObject({ state: 'ready', runners: 1, places: 2, busyPlaces: 1, servesSearch: true })
  const { isLoaded: _, ...told } = model
  expect(packs).toEqual([{ ...pack, runners: 1, models: [{ ...told, runners: 1, loadedRunners: 1 }] }])
  expect(runners).toMatchObject([
    {
      ...{ id, state: 'busy', device: 'cuda', deviceName: 'Some GPU', memory: { totalBytes: 85_520_809_984, usedBytes: 1000 } },
      ...{ queryWaitP95Ms: 12, packs: [{ pack: 'p', version: '1' }] },
    },
  ])
})

it('shows the same fleet to every organization, and to each the count of its own frames', async () => {
  await addRunner()
  const [{ spaces: mine, frames: myFrames, ...hers }, { spaces, frames, ...his }] = [await read(alice), await read(bob)]
  expect(his).toEqual(hers)
  expect([myFrames, mine[0]?.embeddedFrames, frames, spaces[0]?.embeddedFrames]).toEqual([4, 3, 0, 0])
})

it('calls a runner silent after a minute, gone after five, and the schedule sweeps the gone alone', async () => {
  const [fresh, silent] = [await addRunner(), await addRunner({ silentS: 90 })]
  await addRunner({ silentS: 301 })
  const { fleet, runners } = await read()
  expect(fleet).toMatchObject({ state: 'limited', runners: 1, silentRunners: 1 })
  expect(new Map(runners.map(({ id, state }) => [id, state]))).toEqual(
    new Map([
      [fresh, 'idle'],
      [silent, 'silent'],
    ]),
  )
  expect((await runCron(edge.env))['forgetRunners']).toBe(1)
  expect((await runCron(edge.env))['forgetRunners']).toBe(0)
  expect(await edge.database.sql('select count(*)::int as n from runner')).toEqual([{ n: 2 }])
})

it('goes on when a runner of another version tells of its packs in a way that it does not know', async () => {
  await addRunner({ packs: [{ name: 'of the future' }] })
  const { fleet, packs, runners } = await read()
  expect([fleet.runners, fleet.state, packs.length, runners.length]).toEqual([1, 'limited', 0, 1])
})

it('answers a key with the scope model.read, and no other, and nobody without credentials', async () => {
  expect((await read(await keyWith(['model.read']))).frames).toBe(4)
  const refused = await (await keyWith(['asset.read', 'search.read'])).call('GET', '/v1/models')
  expect([refused.status, (await refused.json()).code]).toEqual([403, 'forbidden'])
  const unknown = await edge.withKey('kensa_test_none').call('GET', '/v1/models')
  expect([unknown.status, (await unknown.json()).code]).toEqual([401, 'unauthenticated'])
})
