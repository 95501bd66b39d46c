import { randomInt } from 'node:crypto'
import type { DecisionRule } from '@kensa/algorithms/decide/decide'
import { decideToStore } from '@kensa/algorithms/decide/decide-to-store'
import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import { newUuid, toId } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import type { OpenDb } from '@kensa/db/client/types'
import { verdict } from '@kensa/db/schema/verdict'
import { withOrg } from '@kensa/db/with-org'
import { addAsset, addProject } from '@kensa/local/postgres/fixtures'
import { type Person, startTestEdge, type TestEdge } from '@kensa/local/test-edge'
import { asc, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { replayVerdict } from './replay.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)

let edge: TestEdge
let runner: OpenDb
let person: Person
let projectId: string
let assetId: string

beforeAll(async () => {
  edge = await startTestEdge()
  runner = openNodePool(edge.database.urlFor('kensa_runner'), { max: 1 })
})
afterAll(async () => {
  await runner.end()
  await edge.stop()
})
beforeEach(async () => {
  person = await edge.signUp('Person')
  projectId = await addProject(edge.database.sql, person.orgId)
  assetId = await addAsset(edge.database.sql, { orgId: person.orgId, projectId })
})

const provenance = {
  ...{ inputs: [{ kind: 'pixels', sha256: 'a'.repeat(64) }], pack: 'builtin', packVersion: '1', modelRole: 'regions', space: null },
  ...{ preprocessing: 'none', configurationVersion: null, labels: [], runnerVersion: '1' },
}

type Row = typeof verdict.$inferInsert

function rowOf(over: Partial<Row> & { confidence?: number | null; rule?: DecisionRule; auditDraw?: number } = {}): Row {
  const { confidence = 0.5, rule = { kind: 'none' }, auditDraw = 0.5, holds = [], versions = {} } = over
  const { input, output } = decideToStore({ confidence, rule, auditDraw, holds, versions })
  const id = newUuid()
  const subject = { subjectKind: 'frame' as const, subjectId: newUuid(), assetId }
  const said = { value: {}, scores: {}, evidence: {}, provenance }
  const { rule: keptRule, holds: keptHolds, ...kept } = input
  const decided = { ...kept, rule: keptRule, holds: [...keptHolds], ...output, versions }
  return { orgId: person.orgId, id, projectId, task: 'selftest', ...subject, ...said, key: id, ...over, ...decided }
}

const insert = (rows: Row[]) => withOrg(runner.db, person, (tx) => tx.insert(verdict).values(rows))
const list = async (query = '') => {
  const answer = await person.call('GET', `/v1/verdicts${query}`)
  expect(answer.status, await answer.clone().text()).toBe(200)
  return (await answer.json()) as { data: { id: string }[]; nextCursor: string | null }
}
const idsOf = async (query: string) => (await list(query)).data.map(({ id }) => id).sort()

it('replays 10,000 stored verdicts of random doubles, rules, draws and holds equal, also on a connection opened anew', async () => {
  const random = mulberry32(seed)
  const double = () => (random() < 0.3 ? random() * 10 ** -Math.floor(random() * 300) : random())
  const ruleOf = (): DecisionRule => {
    const kind = Math.floor(random() * 3)
    if (kind === 0) return { kind: 'none' }
    if (kind === 1) return { kind: 'certificate', certificateId: newUuid(), threshold: double(), auditShare: double() }
    const accept = double()
    return { kind: 'threshold', accept, reject: random() < 0.5 ? null : accept * random() }
  }
  const count = 10_000
  for (let made = 0; made < count; made += 500) {
    await insert(
      Array.from({ length: 500 }, () => {
        const rule = ruleOf()
        const edgeOf = rule.kind === 'certificate' ? rule.threshold : rule.kind === 'threshold' ? rule.accept : double()
        const confidence = random() < 0.05 ? null : random() < 0.2 ? edgeOf : double()
        return rowOf({ confidence, rule, auditDraw: double(), holds: random() < 0.1 ? ['new_label', 'a "quoted", one'] : [] })
      }),
    )
  }
  for (const _ of ['first', 'again']) {
    const reader = openNodePool(edge.database.urlFor('kensa_app'), { max: 1 })
    const rows = await withOrg(reader.db, person, (tx) => tx.select().from(verdict).orderBy(asc(verdict.id)))
    await reader.end()
    expect(rows).toHaveLength(count)
    const unequal = rows.map((row) => replayVerdict({ ...row, waits: false })).filter(({ equal }) => !equal)
    expect(unequal).toEqual([])
    expect(new Set(rows.map(({ reason }) => reason)).size).toBe(8)
  }
})

it('answers equal: false for a row that somebody changed, whatever it was changed to', async () => {
  const rule: DecisionRule = { kind: 'threshold', accept: 0.75, reject: 0.25 }
  const row = rowOf({ rule, confidence: 0.8 })
  await insert([row])
  const replayed = async () => (await person.call('GET', `/v1/verdicts/${toId('verdict', row.id)}/replay`)).json()
  const accepted = { decision: 'accepted', reason: 'above_threshold', auditInclusion: 0 }
  expect(await replayed()).toEqual({
    verdictId: toId('verdict', row.id),
    ...{ equal: true, stored: accepted, recomputed: accepted, differences: [] },
  })
  for (const [change, differences] of [
    [`confidence = 0.7499999999999999`, ['decision', 'reason']],
    [`confidence = null`, ['decision', 'reason']],
    [`decision = 'rejected'`, ['decision']],
    [`audit_inclusion = 5e-324`, ['auditInclusion']],
    [`holds = '{later}'`, ['decision', 'reason']],
    [`rule = '{"kind":"always"}'`, ['input']],
    [`rule = '{"kind":"threshold","accept":0.1,"reject":0.9}'`, ['input']],
  ] as const) {
    await edge.database.sql(`update verdict set ${change} where id = $1`, [row.id])
    expect(await replayed(), change).toMatchObject({ equal: false, differences })
    await edge.database.sql('delete from verdict where id = $1', [row.id])
    await insert([row])
  }
})

it('finds verdicts by each of its filters and by all together, page by page', async () => {
  const otherAsset = await addAsset(edge.database.sql, { orgId: person.orgId, projectId })
  const rule: DecisionRule = { kind: 'threshold', accept: 0.75, reject: null }
  const [doubtful, sure, silent, pair] = [
    rowOf({ confidence: 0.25 }),
    rowOf({ confidence: 0.8, rule, subjectKind: 'region' }),
    rowOf({ confidence: null }),
    rowOf({ subjectKind: 'asset_pair', subjectId: otherAsset, assetId: otherAsset, otherAssetId: assetId, confidence: 1 }),
  ]
  await insert([doubtful, sure, silent, pair])
  const ids = (...rows: Row[]) => rows.map(({ id }) => toId('verdict', id)).sort()
  expect(await idsOf('')).toEqual(ids(doubtful, sure, silent, pair))
  expect(await idsOf(`?projectId=${toId('project', projectId)}&task=selftest`)).toEqual(ids(doubtful, sure, silent, pair))
  expect(await idsOf('?task=ingest')).toEqual([])
  expect(await idsOf('?decision=accepted')).toEqual(ids(sure))
  expect(await idsOf(`?subject=${toId('region', sure.subjectId)}`)).toEqual(ids(sure))
  expect(await idsOf(`?subject=${toId('frame', sure.subjectId)}`)).toEqual([])
  expect(await idsOf(`?assetId=${toId('asset', otherAsset)}`)).toEqual(ids(pair))
  expect(await idsOf(`?assetId=${toId('asset', assetId)}`)).toEqual(ids(doubtful, sure, silent, pair))
  expect(await idsOf('?minConfidence=0.8')).toEqual(ids(sure, pair))
  expect(await idsOf('?minConfidence=0.25&maxConfidence=0.9&decision=needs_review')).toEqual(ids(doubtful))
  expect(await idsOf(`?jobId=${toId('job', newUuid())}`)).toEqual([])
  const first = await list('?limit=3')
  const rest = await list(`?limit=3&cursor=${first.nextCursor}`)
  expect([...first.data, ...rest.data].map(({ id }) => id)).toEqual(ids(doubtful, sure, silent, pair).reverse())
  for (const bad of ['?minConfidence=2', '?subject=project_01h455vb4pex5vsknk084sn02q', '?decision=maybe'])
    expect((await person.call('GET', `/v1/verdicts${bad}`)).status, bad).toBe(400)
})

it('lets one answer to a question stand, and keeps the superseded one readable', async () => {
  const [earlier, later] = [rowOf({ key: 'the question' }), rowOf({ key: 'the question' })]
  await insert([earlier])
  await expect(insert([later])).rejects.toMatchObject({ cause: { constraint: 'verdict_standing' } })
  await withOrg(runner.db, person, async (tx) => {
    await tx.update(verdict).set({ supersededAt: sql`now()` })
    await tx.insert(verdict).values(later)
  })
  expect(await idsOf('')).toEqual([toId('verdict', later.id)])
  expect(await idsOf('?superseded=true')).toHaveLength(2)
  const old = await (await person.call('GET', `/v1/verdicts/${toId('verdict', earlier.id)}`)).json()
  expect(old).toMatchObject({ id: toId('verdict', earlier.id), supersededAt: expect.any(String) })
})

it('lets no runner change what was decided, nor delete it', async () => {
  await insert([rowOf()])
  const denied = { cause: { message: expect.stringContaining('permission denied') } }
  await expect(withOrg(runner.db, person, (tx) => tx.update(verdict).set({ confidence: 1 }))).rejects.toMatchObject(denied)
  await expect(withOrg(runner.db, person, (tx) => tx.delete(verdict))).rejects.toMatchObject(denied)
})

it("does not find another organization's verdict by its subject", async () => {
  const row = rowOf()
  await insert([row])
  const stranger = await edge.signUp('Stranger')
  const answer = await stranger.call('GET', `/v1/verdicts?subject=${toId('frame', row.subjectId)}`)
  expect(await answer.json()).toEqual({ data: [], nextCursor: null })
})
