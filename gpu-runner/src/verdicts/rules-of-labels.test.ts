import type { StoredRule } from '@kensa/contract/decision'
import { newUuid, toId } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import type { OpenDb } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { addAsset, addFrames, addLabel, addOrganization, addProject } from '@kensa/local/postgres/fixtures'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { ClaimedJob } from '../jobs/job-run.ts'
import type { SeenFrame } from '../pipelines/annotate/look-at-frame.ts'
import { type Annotator, replaceRegions } from '../pipelines/annotate/replace-regions.ts'
import type { SoughtLabel } from '../pipelines/annotate/understand-labels.ts'

const packOne = 'builtin-1/regions/contain-256'
const packTwo = 'builtin-2/regions/contain-256'
/** Enough that one in ten, which the audit draws, is surely among them and surely not all. */
const findings = 100

let database: TestDatabase
let runner: OpenDb
let orgId: string
let projectId: string
let labelId: string
let goalId: string
let job: ClaimedJob
let frames: Pick<SeenFrame, 'frameId' | 'assetId' | 'projectId'>[]

beforeAll(async () => {
  database = await startTestDatabase()
  runner = openNodePool(database.urlFor('kensa_runner'), { max: 2 })
})
afterAll(async () => {
  await runner?.end()
  await database?.stop()
})
beforeEach(async () => {
  orgId = await addOrganization(database.sql)
  projectId = await addProject(database.sql, orgId)
  labelId = await addLabel(database.sql, orgId, 'wrench')
  const jobId = newUuid()
  await database.sql(`insert into job (org_id, id, task, input) values ($1, $2, 'annotate', '{}')`, [orgId, jobId])
  job = { id: jobId, orgId, task: 'annotate', attempt: 1, input: {}, checkpoint: { nextIndex: 0, idleAttempts: 0 } }
  const assetId = await addAsset(database.sql, { orgId, projectId })
  frames = (await addFrames(database.sql, { orgId, assetId, count: 3, seed: 1 })).map(({ id }) => ({ frameId: id, assetId, projectId }))
  goalId = newUuid()
  await database.sql(
    `insert into certificate_goal (org_id, id, task, mode, alpha, delta, audit_share) values ($1, $2, 'annotate', 'certified', 0.05, 0.05, 0.1)`,
    [orgId, goalId],
  )
  await database.sql(`insert into certificate_goal_label (org_id, task, label_id, goal_id) values ($1, 'annotate', $2, $3)`, [
    orgId,
    labelId,
    goalId,
  ])
})

/** One chunk of a job, as the pipeline saves it. */
async function saveChunk(frame: number, { space = packOne, words = ['wrench'], rule = { kind: 'none' } as StoredRule } = {}) {
  const place = frames[frame]
  if (!place) throw new Error('there is no such frame')
  const found = Array.from({ length: findings }, (_, i) => ({
    label: 0,
    score: 0.5 + i / 200,
    box: { x: i % 60, y: i % 40, width: 2, height: 2 },
  }))
  const seen = { ...place, widthPx: 64, heightPx: 48, position: frame, found, inputs: [] } as unknown as SeenFrame
  const label = { labelId, version: '1', words, threshold: 0.3, meaning: { terms: words } } as unknown as SoughtLabel
  const annotator = {
    ...{ model: space.split('/').slice(0, 2).join('/'), modelSpace: space, maskMethod: null, rule, versions: {} },
    provenance: {
      pack: 'builtin',
      packVersion: '1',
      modelRole: 'regions',
      space: null,
      preprocessing: 'none',
      configurationVersion: null,
      runnerVersion: '1',
    },
  } as Annotator
  await withOrg(runner.db, { orgId }, (tx) => replaceRegions(tx, job, [seen], [label], annotator))
  const rows = await database.sql(
    `select v.decision, v.reason, v.confidence, v.audit_draw, v.basis_id, v.rule, r.sampled, r.inclusion, r.reason as waits
     from verdict v left join review_item r on r.org_id = v.org_id and r.verdict_id = v.id
     where v.org_id = $1 and v.key like '%' || $2 || '%' and v.superseded_at is null order by v.confidence`,
    [orgId, toId('frame', place.frameId)],
  )
  return rows as Record<
    'decision' | 'reason' | 'confidence' | 'audit_draw' | 'basis_id' | 'rule' | 'sampled' | 'inclusion' | 'waits',
    never
  >[]
}

async function certify(threshold = 0.9): Promise<string> {
  const [basis] = await database.sql('select id from certificate_basis where goal_id = $1 and model_space = $2', [goalId, packOne])
  const id = newUuid()
  await database.sql(
    `insert into certificate (org_id, id, goal_id, basis_id, alpha, delta, audit_share, threshold, audited, errors, p_value, coverage, evidence_until)
     values ($1, $2, $3, $4, 0.05, 0.05, 0.1, $5, 100, 0, 0.01, 0.2, $6)`,
    [orgId, id, goalId, basis?.['id'], threshold, newUuid()],
  )
  return id
}

const certificateOf = async (id: string) => (await database.sql('select suspended_at, reasons from certificate where id = $1', [id]))[0]
const accepted = (rows: Awaited<ReturnType<typeof saveChunk>>) => rows.filter(({ decision }) => decision === 'accepted')

it('leaves all to people without a certificate, and draws the audit whatever the confidence', async () => {
  const rows = await saveChunk(0)
  expect(rows).toHaveLength(findings)
  for (const row of rows) {
    expect(row).toMatchObject({ decision: 'needs_review', reason: 'no_rule', waits: 'no_rule', inclusion: 0.1, rule: { kind: 'none' } })
    expect(row.sampled).toBe(row.audit_draw < 0.1)
    expect(row.basis_id).toBe(rows[0]?.basis_id)
  }
})

it('accepts by the certificate from its threshold on, but for what the audit draws', async () => {
  await saveChunk(0)
  const id = await certify()
  const rows = await saveChunk(1)
  for (const row of rows) {
    const sure = row.confidence >= 0.9
    const drawn = row.audit_draw < 0.1
    expect(row.rule).toEqual({ kind: 'certificate', certificateId: toId('certificate', id), threshold: 0.9, auditShare: 0.1 })
    expect(row.reason).toBe(sure ? (drawn ? 'audit' : 'certified') : 'uncertain')
    expect(row.sampled).toBe(sure && !drawn ? null : drawn)
  }
  expect(accepted(rows).length).toBeGreaterThan(0)
  const [regions] = await database.sql(`select count(*)::int as n from region where org_id = $1 and state = 'accepted'`, [orgId])
  expect(regions?.['n']).toBe(accepted(rows).length)
})

it('suspends at once when another version of the pack answers, with an entry in the log and an event, and accepts nothing', async () => {
  await saveChunk(0)
  const id = await certify()
  expect(accepted(await saveChunk(1, { space: packTwo }))).toEqual([])
  expect(await certificateOf(id)).toEqual({ suspended_at: expect.anything(), reasons: ['model_changed'] })
  const entries = await database.sql(`select action, actor_kind, subject_id from audit_entry where org_id = $1`, [orgId])
  expect(entries).toEqual([{ action: 'certificate.suspended', actor_kind: 'runner', subject_id: id }])
  const [event] = await database.sql(`select payload from outbox where org_id = $1 and kind = 'event'`, [orgId])
  expect(event?.['payload']).toMatchObject({
    type: 'certificate.suspended',
    data: {
      certificateId: toId('certificate', id),
      goalId: toId('certificateGoal', goalId),
      labelIds: [toId('label', labelId)],
      reasons: ['model_changed'],
    },
  })
  // Nor does the model that it was made for, afterwards.
  expect(accepted(await saveChunk(2))).toEqual([])
})

it('accepts nothing more in the middle of a job once the certificate is suspended', async () => {
  await saveChunk(0)
  const id = await certify()
  expect(accepted(await saveChunk(1)).length).toBeGreaterThan(0)
  await database.sql(`update certificate set suspended_at = now(), reasons = '{withdrawn}' where id = $1`, [id])
  const rows = await saveChunk(2)
  expect(accepted(rows)).toEqual([])
  expect(rows.every(({ reason }) => reason === 'no_rule')).toBe(true)
})

it('suspends when the words of a label have changed, and takes a job that began with the old ones for no evidence', async () => {
  await saveChunk(0)
  const id = await certify()
  await database.sql(`insert into label_term (org_id, label_id, text, language) values ($1, $2, 'spanner', 'en')`, [orgId, labelId])
  const stale = await saveChunk(1)
  expect(stale.every(({ basis_id, inclusion, sampled }) => basis_id === null && inclusion === 0 && !sampled)).toBe(true)
  expect(accepted(stale)).toEqual([])
  expect(accepted(await saveChunk(2, { words: ['wrench', 'spanner'] }))).toEqual([])
  expect(await certificateOf(id)).toMatchObject({ reasons: ['configuration_changed'] })
})

it('follows merges: what a label of the goal was merged into is judged by the goal, under another basis', async () => {
  const first = await saveChunk(0)
  const id = await certify()
  const into = await addLabel(database.sql, orgId, 'spanner')
  await database.sql('update label set merged_into = $2 where id = $1', [labelId, into])
  labelId = into
  const rows = await saveChunk(1, { words: ['spanner'] })
  expect(accepted(rows)).toEqual([])
  expect(rows[0]?.basis_id).not.toBe(first[0]?.basis_id)
  expect(await certificateOf(id)).toMatchObject({ reasons: ['labels_changed', 'configuration_changed'] })
})

it('follows a plain threshold of the goal, and one that the job asks for, which is no evidence', async () => {
  await database.sql(`update certificate_goal set mode = 'threshold', accept = 0.8, reject = 0.6 where id = $1`, [goalId])
  const plain = await saveChunk(0)
  expect(plain.filter(({ reason }) => reason === 'above_threshold')).toHaveLength(40)
  expect(plain.every(({ basis_id }) => basis_id !== null)).toBe(true)
  const asked = await saveChunk(1, { rule: { kind: 'threshold', accept: 0.95, reject: null } })
  expect(accepted(asked)).toHaveLength(10)
  expect(asked.every(({ basis_id, inclusion }) => basis_id === null && !inclusion)).toBe(true)
})

it('withdraws what waits of an answer that a later one replaces, and keeps what was decided', async () => {
  await saveChunk(0)
  await database.sql(
    `update review_item set state = 'decided', outcome = 'accepted', wrong = false, one_by_one = true, decided_at = now()
     where id in (select id from review_item where org_id = $1 order by id limit 10)`,
    [orgId],
  )
  await saveChunk(0)
  const counts = await database.sql('select state, count(*)::int as n from review_item where org_id = $1 group by state order by state', [
    orgId,
  ])
  expect(counts).toEqual([
    { state: 'decided', n: 10 },
    { state: 'open', n: findings },
    { state: 'withdrawn', n: findings - 10 },
  ])
})
