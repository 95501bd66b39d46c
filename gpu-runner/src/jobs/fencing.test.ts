import { newUuid } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import type { Db, OpenDb } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { saveItems } from '../pipelines/ingest/save-items.ts'
import { claimNextJob } from './claim-next-job.ts'
import { endJob } from './end-job.ts'
import type { ClaimedJob } from './job-run.ts'
import { lockAttempt } from './lock-attempt.ts'
import { placeOfJob } from './place-of-job.ts'
import { releaseJob } from './release-job.ts'
import { renewLease } from './renew-lease.ts'
import { StaleAttempt } from './stale-attempt.ts'

const [orgId, projectId] = [newUuid(), newUuid()]
let database: TestDatabase
let runner: OpenDb
let db: Db
let assetId: string
let jobId: string

beforeAll(async () => {
  database = await startTestDatabase()
  runner = openNodePool(database.urlFor('kensa_runner'), { max: 6 })
  db = runner.db
  await database.sql('insert into organization (id, name, slug) values ($1, $2, $3)', [orgId, 'Fence', 'fence'])
  await database.sql('insert into project (org_id, id, name) values ($1, $2, $3)', [orgId, projectId, 'Line 1'])
})
beforeEach(async () => {
  await database.sql('delete from asset')
  ;[assetId, jobId] = [newUuid(), newUuid()]
  const sampling = { mode: 'rate', framesPerSecond: 1 }
  await database.sql(
    `insert into asset (org_id, id, project_id, name, kind, content_type, bytes, sha256, state, sampling, created_by)
     values ($1, $2, $3, 'a.jpg', 'image', 'image/jpeg', 1, $4, 'processing', $5, 'system')`,
    [orgId, assetId, projectId, assetId.replaceAll('-', '').padEnd(64, '0'), JSON.stringify(sampling)],
  )
  await database.sql(`insert into job (org_id, id, task, input, asset_id) values ($1, $2, 'ingest', $3, $4)`, [
    orgId,
    jobId,
    JSON.stringify({ assetId, sampling }),
    assetId,
  ])
})
afterAll(async () => {
  await runner.end()
  await database.stop()
})

it('gives a job to one of many claimants', async () => {
  const claims = await Promise.all(Array.from({ length: 5 }, () => claimNextJob(db, { leaseS: 60, runningMax: 16 })))
  expect(claims.filter((claim) => claim !== undefined)).toEqual([expect.objectContaining({ kind: 'run' })])
  expect(await placeOfJob(db, { v: 1, jobId, orgId })).toMatchObject({ kind: 'leased', seconds: expect.any(Number) })
})

it('lets an attempt whose lease ran out write not one row once another has the job', async () => {
  const stale = await claimed(0)
  const current = await claimed(60)
  expect([stale.attempt, current.attempt]).toEqual([1, 2])
  await expect(save(stale)).rejects.toBeInstanceOf(StaleAttempt)
  await expect(renewLease(db, stale, 60, { stage: 'saving', total: null })).rejects.toMatchObject({ why: 'taken' })
  await expect(releaseJob(db, stale, null, 0)).rejects.toMatchObject({ why: 'taken' })
  await expect(endJob(db, stale, async () => ({ state: 'failed', error: null }))).rejects.toMatchObject({ why: 'taken' })
  expect(await counts()).toEqual({ frames: 0, embeddings: 0, state: 'running', attempt: 2 })
  await save(current)
  expect(await counts()).toEqual({ frames: 1, embeddings: 1, state: 'running', attempt: 2 })
})

it('saves a chunk once, however often it is saved', async () => {
  const job = await claimed(60)
  await save(job)
  await save(job)
  expect(await counts()).toMatchObject({ frames: 1, embeddings: 1 })
  const [row] = await database.sql('select progress_done, checkpoint from job where id = $1', [jobId])
  expect(row).toEqual({ progress_done: 1, checkpoint: { nextIndex: 1, idleAttempts: 0 } })
})

it('ends a job once: what comes after finds it ended', async () => {
  const job = await claimed(60)
  await endJob(db, job, async () => ({ state: 'succeeded', error: null }))
  await expect(endJob(db, job, async () => ({ state: 'failed', error: null }))).rejects.toMatchObject({ why: 'taken' })
  expect(await claimNextJob(db, { leaseS: 60, runningMax: 16 })).toBeUndefined()
  expect(await placeOfJob(db, { v: 1, jobId, orgId })).toEqual({ kind: 'over' })
})

it('tells a deleted job from one that another attempt has', async () => {
  const job = await claimed(60)
  await database.sql('delete from asset where id = $1', [assetId])
  await expect(renewLease(db, job, 60, { stage: 'saving', total: null })).rejects.toMatchObject({ why: 'gone' })
  await expect(save(job)).rejects.toMatchObject({ why: 'gone' })
  expect(await placeOfJob(db, { v: 1, jobId, orgId })).toEqual({ kind: 'over' })
})

it('finds nothing under the id of another organisation', async () => {
  expect(await placeOfJob(db, { v: 1, jobId, orgId: newUuid() })).toEqual({ kind: 'over' })
})

it('ends a job after three attempts that saved nothing, not counting those that the runner cut short', async () => {
  const kinds: string[] = []
  for (const error of [null, ...Array(3).fill({ code: 'internal', detail: 'lost' })]) {
    const claim = await claimNextJob(db, { leaseS: 60, runningMax: 16 })
    kinds.push(claim?.kind ?? 'none')
    if (claim?.kind === 'run') await releaseJob(db, claim.job, error, 0)
  }
  expect(await claimNextJob(db, { leaseS: 60, runningMax: 16 })).toMatchObject({ kind: 'exhausted', lastError: { detail: 'lost' } })
  expect(kinds).toEqual(['run', 'run', 'run', 'run'])
})

async function claimed(leaseS: number): Promise<ClaimedJob> {
  const claim = await claimNextJob(db, { leaseS, runningMax: 16 })
  if (claim?.kind !== 'run') throw new Error(`the job is ${claim?.kind}`)
  return claim.job
}

function save(job: ClaimedJob) {
  const vector = Float32Array.from({ length: 256 }, (_, i) => (i === 0 ? 1 : 0))
  const frame = { kind: 'frame', index: 0, tMs: 0, pts: null, widthPx: 4, heightPx: 3, vector } as const
  return withOrg(db, job, async (tx) => {
    await lockAttempt(tx, job)
    return saveItems(tx, job, { assetId, kind: 'image', space: 'builtin-v1', items: [frame], replace: false })
  })
}

async function counts() {
  const [row] = await database.sql(
    `select (select count(*)::int from frame where asset_id = $1) as frames,
       (select count(*)::int from embedding_builtin_v1 e join frame f on f.id = e.frame_id where f.asset_id = $1) as embeddings,
       state, attempt from job where id = $2`,
    [assetId, jobId],
  )
  return row
}

it('holds no attempt against a job that waits for a server, however often, and counts the waits', async () => {
  const stored = { code: 'model_unavailable' as const, detail: 'No server answers.' }
  for (let waits = 1; waits <= 4; waits++) {
    const held = await claimed(60)
    expect(held.checkpoint).toMatchObject({ idleAttempts: 1 })
    expect(held.checkpoint.waits ?? 0).toBe(waits - 1)
    await releaseJob(db, held, stored, 0, waits)
  }
  const held = await claimed(60)
  await releaseJob(db, held, stored, 0)
  expect((await claimed(60)).checkpoint).toMatchObject({ idleAttempts: 2, waits: 4 })
})
