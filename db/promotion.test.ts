import { addAsset, addFrames, addOrganization, addProject, type SeededFrame } from '@kensa/local/postgres/fixtures'
import { seededRandom, unitVector } from '@kensa/local/postgres/seeded-random'
import { realPostgresUrl, startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openNodePool } from './client/node.ts'
import type { OpenDb, Tx } from './client/types.ts'
import { halfvecText } from './halfvec-text.ts'
import { embeddingBuiltinV1 } from './schema/embedding-builtin-v1.ts'
import { frame } from './schema/frame.ts'
import { withOrg } from './with-org.ts'

const seed = 77
console.info(`seed ${seed}`)
const rowsMin = 300
const batchRows = 100

let database: TestDatabase
let app: OpenDb
let runner: OpenDb
let cron: OpenDb
let big: string
let bigAsset: string
let small: string
let frames: SeededFrame[]

beforeAll(async () => {
  database = await startTestDatabase()
  app = openNodePool(database.urlFor('kensa_app'), { max: 4 })
  runner = openNodePool(database.urlFor('kensa_runner'), { max: 4 })
  cron = openNodePool(database.urlFor('kensa_cron'), { max: 2 })
})
beforeEach(async () => {
  big = await addOrganization(database.sql)
  small = await addOrganization(database.sql)
  bigAsset = await addAsset(database.sql, { orgId: big, projectId: await addProject(database.sql, big) })
  const smallAsset = await addAsset(database.sql, { orgId: small, projectId: await addProject(database.sql, small) })
  frames = await addFrames(database.sql, { orgId: big, assetId: bigAsset, count: 450, seed })
  await addFrames(database.sql, { orgId: small, assetId: smallAsset, count: 50, seed: seed + 1 })
})
afterAll(async () => {
  for (const pool of [app, runner, cron]) await pool?.end()
  await database?.stop()
})

type Step = { org_id: string; step: string; blocked: boolean }
const stepCall = sql`select * from promote_partition_step(rows_min => ${rowsMin}, batch_rows => ${batchRows})`

async function step(): Promise<Step | undefined> {
  return (await cron.db.execute<Step>(stepCall)).rows[0]
}

async function promoteToEnd(): Promise<string[]> {
  const steps: string[] = []
  for (;;) {
    const done = await step()
    if (!done) return steps
    if (!done.blocked) steps.push(done.step)
  }
}

const partitions = async () =>
  (await database.sql(`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'embedding_builtin_v1'::regclass`)).map(
    (row) => row['name'],
  )

const partitionOf = (org: string) => `embedding_builtin_v1_${org.replaceAll('-', '')}`

const storedFrames = async (tx: Tx) => (await tx.select({ id: embeddingBuiltinV1.frameId }).from(embeddingBuiltinV1)).map((row) => row.id)

it('moves only an organization above the threshold, and then rests', async () => {
  const steps = await promoteToEnd()
  expect(steps).toEqual(['start', ...Array(5).fill('copy'), 'index', 'mirror', ...Array(5).fill('reconcile'), 'swap'])
  expect(await partitions()).toContain(partitionOf(big))
  expect(await partitions()).not.toContain(partitionOf(small))
  expect(await database.sql(`select distinct org_id from embedding_builtin_v1_default where org_id in ('${big}', '${small}')`)).toEqual([
    { org_id: small },
  ])
  expect(await step()).toBeUndefined()
})

it('leaves the promoted partition with the keys, policy and owner of the others', async () => {
  await promoteToEnd()
  const name = partitionOf(big)
  const [row] = await database.sql(
    `select relrowsecurity and relforcerowsecurity as forced, pg_get_userbyid(relowner) as owner,
       (select count(*)::int from pg_policies where tablename = $1 and policyname = 'tenant') as policies,
       (select count(*)::int from pg_trigger where tgname like 'mirror%') as mirrors,
       (select count(*)::int from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.convalidated and f.conparentid <> 0) as references
     from pg_class c where relname = $1`,
    [name],
  )
  expect(row).toEqual({ forced: true, owner: 'kensa_owner', policies: 1, mirrors: 0, references: 1 })
  const open = await database.sql(
    `select grantee from information_schema.role_table_grants where table_name = $1 and grantee <> 'kensa_owner'`,
    [name],
  )
  expect(open).toEqual([])
})

it('finds the same frames after the move, through the graph', async () => {
  const random = seededRandom(seed)
  const queries = Array.from({ length: 20 }, () => unitVector(random, 256))
  const search = (vector: number[]) =>
    withOrg(app.db, { orgId: big }, async (tx) => {
      const { rows } = await tx.execute<{ frame_id: string }>(
        sql`select frame_id from search_vector_builtin_v1(${halfvecText(vector)}::halfvec, 10)`,
      )
      return rows.map((row) => row.frame_id)
    })
  const before = await Promise.all(queries.map(search))
  await promoteToEnd()
  const after = await Promise.all(queries.map(search))
  const found = before.flatMap((ids, i) => ids.filter((id) => after[i]?.includes(id))).length
  expect(found / before.flat().length).toBeGreaterThanOrEqual(0.97)
})

it('filters through the graph: many matches by walking it, few far ones by reading them all', async () => {
  await promoteToEnd()
  const random = seededRandom(seed + 4)
  const rareAsset = await addAsset(database.sql, { orgId: big, projectId: await addProject(database.sql, big, 'Rare'), kind: 'video' })
  const rare = await addFrames(database.sql, { orgId: big, assetId: rareAsset, count: 12, seed: seed + 5 })
  const search = (kind: string, vector: number[], exactMax: number) =>
    withOrg(app.db, { orgId: big }, async (tx) => {
      const { rows } = await tx.execute<{ frame_id: string }>(
        sql`select frame_id from search_vector_builtin_v1(${halfvecText(vector)}::halfvec, 10, asset_kind => ${kind}, exact_max => ${exactMax})`,
      )
      return rows.map((row) => row.frame_id)
    })
  let found = 0
  for (let i = 0; i < 10; i++) {
    const vector = unitVector(random, 256)
    const exact = await search('image', vector, 20_000)
    found += (await search('image', vector, 5)).filter((id) => exact.includes(id)).length
    expect(await search('video', vector, 5)).toEqual(await search('video', vector, 20_000))
  }
  expect(found / 100).toBeGreaterThanOrEqual(0.95)
  expect((await search('video', rare[0]?.vector ?? [], 5))[0]).toBe(rare[0]?.id)
})

it('goes on where it was after a kill at any step, and nothing is missing or doubled on the way', async () => {
  const expected = frames.map(({ id }) => id).sort()
  let kills = 0
  for (;;) {
    // Killed before the step commits: it never happened.
    const died = await killedStep()
    expect((await withOrg(app.db, { orgId: big }, storedFrames)).sort()).toEqual(expected)
    if (!died) break
    kills++
    expect(await step()).toMatchObject({ step: died.step })
    expect((await withOrg(app.db, { orgId: big }, storedFrames)).sort()).toEqual(expected)
  }
  expect(kills).toBe(14)
  expect(await partitions()).toContain(partitionOf(big))
})

async function killedStep(): Promise<Step | undefined> {
  let done: Step | undefined
  const killed = cron.db.transaction(async (tx) => {
    done = (await tx.execute<Step>(stepCall)).rows[0]
    throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')
  return done
}

it('carries every insert, change and deletion over, whichever step it falls between', async () => {
  const random = seededRandom(seed + 2)
  const expected = new Map(frames.map(({ id, vector }) => [id, vector]))
  for (;;) {
    const [added] = await addThroughRunner(1, random)
    if (added) expected.set(added.id, added.vector)
    const [changed, deleted, dropped] = [...expected.keys()].sort(() => random() - 0.5)
    const vector = unitVector(random, 256)
    await withOrg(runner.db, { orgId: big }, async (tx) => {
      await tx
        .update(embeddingBuiltinV1)
        .set({ e: vector })
        .where(eq(embeddingBuiltinV1.frameId, changed ?? ''))
      await tx.delete(frame).where(eq(frame.id, deleted ?? ''))
      await tx.delete(embeddingBuiltinV1).where(eq(embeddingBuiltinV1.frameId, dropped ?? ''))
    })
    expected.set(changed ?? '', vector)
    expected.delete(deleted ?? '')
    expected.delete(dropped ?? '')
    if (!(await step())) break
  }
  const stored = await withOrg(app.db, { orgId: big }, (tx) => tx.select().from(embeddingBuiltinV1))
  expect(stored.map((row) => row.frameId).sort()).toEqual([...expected.keys()].sort())
  for (const row of stored) expect(Math.abs((row.e[0] ?? 0) - (expected.get(row.frameId)?.[0] ?? 9))).toBeLessThan(0.001)
  expect(await partitions()).toContain(partitionOf(big))
})

async function addThroughRunner(count: number, random: () => number): Promise<SeededFrame[]> {
  const fresh = Array.from({ length: count }, () => ({ id: crypto.randomUUID(), vector: unitVector(random, 256) }))
  await withOrg(runner.db, { orgId: big }, async (tx) => {
    const [last] = (
      await tx.execute<{ next: number }>(sql`select coalesce(max(index) + 1, 0) as next from frame where asset_id = ${bigAsset}`)
    ).rows
    await tx
      .insert(frame)
      .values(
        fresh.map(({ id }, i) => ({ orgId: big, id, assetId: bigAsset, index: (last?.next ?? 0) + i, tMs: 0, widthPx: 1, heightPx: 1 })),
      )
    await tx.insert(embeddingBuiltinV1).values(fresh.map(({ id, vector }) => ({ orgId: big, frameId: id, e: vector })))
  })
  return fresh
}

it.skipIf(realPostgresUrl === undefined)(
  'loses and doubles nothing while readers and writers go on at full speed (real server only)',
  async () => {
    const random = seededRandom(seed + 3)
    const never = new Set(frames.map(({ id }) => id))
    const added: string[] = []
    let moving = true
    const wrong: string[] = []
    const reader = async () => {
      while (moving) {
        const [ids, hits] = await withOrg(app.db, { orgId: big }, async (tx) => {
          const { rows } = await tx.execute<{ frame_id: string }>(
            sql`select frame_id from search_vector_builtin_v1(${halfvecText(unitVector(random, 256))}::halfvec, 200)`,
          )
          return [await storedFrames(tx), rows] as const
        })
        const distinct = new Set(ids)
        if (distinct.size !== ids.length) wrong.push(`${ids.length - distinct.size} doubled`)
        const missing = [...never].filter((id) => !distinct.has(id)).length
        if (missing > 0) wrong.push(`${missing} missing`)
        if (hits.length !== 200) wrong.push(`${hits.length} hits`)
      }
    }
    const writer = async () => {
      while (moving) added.push(...(await addThroughRunner(3, random)).map(({ id }) => id))
    }
    const all = Promise.all([reader(), reader(), writer()])
    const steps = await promoteToEnd().finally(() => {
      moving = false
    })
    await all
    expect(steps.at(-1)).toBe('swap')
    expect(wrong).toEqual([])
    expect(added.length).toBeGreaterThan(0)
    expect((await withOrg(app.db, { orgId: big }, storedFrames)).sort()).toEqual([...never, ...added].sort())
  },
)
