import { newUuid } from '@kensa/contract/ids'
import { addAsset, addFrames, addLabel, addOrganization, addProject, type SeededFrame } from '@kensa/local/postgres/fixtures'
import { seededRandom, unitVector } from '@kensa/local/postgres/seeded-random'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNodePool } from './client/node.ts'
import type { OpenDb } from './client/types.ts'
import { halfvecText } from './halfvec-text.ts'
import { withOrg } from './with-org.ts'

const seed = 20_261
console.info(`seed ${seed}`)
const random = seededRandom(seed)
const jan = (day: number) => new Date(Date.UTC(2026, 0, day))

let database: TestDatabase
let app: OpenDb
let ours: string
let theirs: string
let projects: string[]
let image: string
let video: string
let imageFrames: SeededFrame[]
let videoFrames: SeededFrame[]
let theirFrames: SeededFrame[]

beforeAll(async () => {
  database = await startTestDatabase()
  app = openNodePool(database.urlFor('kensa_app'), { max: 2 })
  ours = await addOrganization(database.sql)
  theirs = await addOrganization(database.sql)
  projects = [await addProject(database.sql, ours, 'A'), await addProject(database.sql, ours, 'B')]
  const [first = '', second = ''] = projects
  image = await addAsset(database.sql, { orgId: ours, projectId: first, name: 'blue-wrench_07.jpg', createdAt: jan(1) })
  video = await addAsset(database.sql, { orgId: ours, projectId: second, name: '안전모 점검.mp4', kind: 'video', createdAt: jan(10) })
  imageFrames = await addFrames(database.sql, { orgId: ours, assetId: image, count: 300, seed: 1 })
  videoFrames = await addFrames(database.sql, { orgId: ours, assetId: video, count: 300, seed: 2 })
  const theirProject = await addProject(database.sql, theirs)
  const theirAsset = await addAsset(database.sql, { orgId: theirs, projectId: theirProject, name: 'blue-wrench_07.jpg' })
  theirFrames = await addFrames(database.sql, { orgId: theirs, assetId: theirAsset, count: 300, seed: 3 })
})
afterAll(async () => {
  await app?.end()
  await database?.stop()
})

type Hit = { frame_id: string; similarity: number }

function search(vector: number[], k: number, filter: SQL = sql``, orgId = ours): Promise<Hit[]> {
  const call = sql`select * from search_vector_builtin_v1(${halfvecText(vector)}::halfvec, ${k}${filter})`
  return withOrg(app.db, { orgId }, async (tx) => (await tx.execute<Hit>(call)).rows)
}

function exact(vector: number[], frames: SeededFrame[], k: number): string[] {
  const scored = frames.map((frame) => ({ id: frame.id, score: frame.vector.reduce((sum, v, i) => sum + v * (vector[i] ?? 0), 0) }))
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, k)
    .map(({ id }) => id)
}

function recall(found: Hit[], expected: string[]): number {
  const ids = new Set(found.map((hit) => hit.frame_id))
  return expected.filter((id) => ids.has(id)).length / expected.length
}

it('finds the nearest frames, best first, with their cosine similarity', async () => {
  let sum = 0
  for (let round = 0; round < 20; round++) {
    const query = unitVector(random, 256)
    const hits = await search(query, 10)
    sum += recall(hits, exact(query, [...imageFrames, ...videoFrames], 10))
    expect(hits.map((hit) => hit.similarity)).toEqual(hits.map((hit) => hit.similarity).sort((a, b) => b - a))
  }
  expect(sum / 20).toBeGreaterThanOrEqual(0.98)
  const [self] = imageFrames
  const [best] = await search(self?.vector ?? [], 1)
  expect(best?.frame_id).toBe(self?.id)
  expect(best?.similarity).toBeCloseTo(1, 2)
})

it("returns the caller's organization only, even for another's exact vector", async () => {
  const mine = new Set([...imageFrames, ...videoFrames].map((frame) => frame.id))
  for (const frame of theirFrames.slice(0, 50)) {
    const hits = await search(frame.vector, 200)
    expect(hits).toHaveLength(200)
    expect(hits.every((hit) => mine.has(hit.frame_id))).toBe(true)
  }
  const foreign = theirFrames.map((frame) => frame.id)
  expect(foreign).toContain((await search(theirFrames[0]?.vector ?? [], 1, sql``, theirs))[0]?.frame_id)
})

it('refuses to search for no organization', async () => {
  const call = sql`select * from search_vector_builtin_v1(${halfvecText(unitVector(random, 256))}::halfvec, 5)`
  await expect(app.db.execute(call)).rejects.toMatchObject({ cause: { message: expect.stringMatching(/app\.org_id|uuid/) } })
})

it('is empty for an organization without frames', async () => {
  expect(await search(unitVector(random, 256), 10, sql``, newUuid())).toEqual([])
})

it('filters by project, asset, kind and time, each exactly', async () => {
  const query = unitVector(random, 256)
  const inImage = exact(query, imageFrames, 20)
  const inVideo = exact(query, videoFrames, 20)
  const filters: [SQL, string[]][] = [
    [sql`, project_ids => array[${projects[0]}]::uuid[]`, inImage],
    [sql`, asset_ids => array[${video}]::uuid[]`, inVideo],
    [sql`, asset_kind => 'video'`, inVideo],
    [sql`, created_before => ${jan(10).toISOString()}::timestamptz`, inImage],
    [sql`, created_after => ${jan(10).toISOString()}::timestamptz`, inVideo],
    [sql`, asset_kind => 'image', project_ids => array[${projects[1]}]::uuid[]`, []],
  ]
  for (const [filter, expected] of filters) {
    const hits = await search(query, 20, filter)
    expect(hits).toHaveLength(expected.length)
    if (expected.length > 0) expect(recall(hits, expected)).toBeGreaterThanOrEqual(0.95)
  }
})

it("finds nothing through another organization's project, asset or label", async () => {
  const [row] = await database.sql('select project_id, id from asset where org_id = $1', [theirs])
  const query = theirFrames[0]?.vector ?? []
  expect(await search(query, 10, sql`, project_ids => array[${row?.['project_id']}]::uuid[]`)).toEqual([])
  expect(await search(query, 10, sql`, asset_ids => array[${row?.['id']}]::uuid[]`)).toEqual([])
})

it('filters by label: frames with at least one of them', async () => {
  const scratched = await addLabel(database.sql, ours, 'scratched')
  const dented = await addLabel(database.sql, ours, 'dented')
  const labeled = [imageFrames[3], videoFrames[5], videoFrames[6]].map((frame) => frame?.id ?? '')
  await withOrg(app.db, { orgId: ours }, async (tx) => {
    await tx.execute(sql`insert into frame_label (org_id, frame_id, label_id)
      values (${ours}, ${labeled[0]}, ${scratched}), (${ours}, ${labeled[1]}, ${dented}), (${ours}, ${labeled[2]}, ${dented}), (${ours}, ${labeled[2]}, ${scratched})`)
  })
  const hits = await search(unitVector(random, 256), 10, sql`, label_ids => array[${scratched}, ${dented}]::uuid[]`)
  expect(hits.map((hit) => hit.frame_id).sort()).toEqual([...labeled].sort())
  expect(await search(unitVector(random, 256), 10, sql`, label_ids => array[${dented}]::uuid[]`)).toHaveLength(2)
  expect(await search(unitVector(random, 256), 10, sql`, label_ids => '{}'::uuid[]`)).toHaveLength(0)
})

it('finds assets by words in their file names, in any script, of the own organization only', async () => {
  const find = (words: string) =>
    withOrg(app.db, { orgId: ours }, async (tx) => {
      const { rows } = await tx.execute<{ asset_id: string; similarity: number }>(sql`select * from search_file_name(${words}, 10)`)
      return rows
    })
  expect((await find('blue wrench')).map((row) => row.asset_id)).toEqual([image])
  expect((await find('안전모')).map((row) => row.asset_id)).toEqual([video])
  expect(await find('qqqq')).toEqual([])
})

it('lets nobody but the edge call the search functions', async () => {
  const runner = openNodePool(database.urlFor('kensa_runner'), { max: 1 })
  const call = sql`select * from search_vector_builtin_v1('[1]'::halfvec, 5)`
  await expect(runner.db.execute(call)).rejects.toMatchObject({ cause: { message: expect.stringContaining('permission denied') } })
  await runner.end()
})
