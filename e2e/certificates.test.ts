import { newUuid, toId, toUuid } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import type { OpenDb } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { addLabel } from '@kensa/local/postgres/fixtures'
import { type JudgedVerdict, judgedStream, machines, riskFrom } from '@kensa/samples/judged-stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { evaluateGoal } from '../edge/src/certificates/evaluate.ts'
import { noteEvidence } from '../edge/src/certificates/note-evidence.ts'
import { runCron } from '../edge/src/cron/run.ts'
import { type Person, startTestEdge, type TestEdge } from '../infra/local/test-edge.ts'
import { openVerdictStream } from './rig/verdict-stream.ts'

const alpha = 0.05
const settings = { mode: 'certified', alpha, delta: 0.05, auditShare: 0.3, accept: null, reject: null }
const verdictCount = 5_000

let edge: TestEdge
let app: OpenDb
beforeAll(async () => {
  edge = await startTestEdge()
  app = openNodePool(edge.database.urlFor('kensa_app'), { max: 1 })
})
afterAll(async () => {
  await app?.end()
  await edge?.stop()
})

async function open(over: Record<string, unknown> = {}) {
  const person = await edge.signUp('Ada')
  const { orgId } = person
  const labelId = await addLabel(edge.database.sql, orgId, 'wrench')
  const made = await person.call('POST', '/v1/certificate-goals', {
    task: 'annotate',
    labelIds: [toId('label', labelId)],
    ...settings,
    ...over,
  })
  expect(made.status, await made.clone().text()).toBe(201)
  const goalId = String(toUuid('certificateGoal', (await made.json()).id))
  const stream = await openVerdictStream(edge.database, orgId, labelId, ['wrench'])
  const goal = async () => (await person.call('GET', `/v1/certificate-goals/${toId('certificateGoal', goalId)}`)).json()
  const evaluate = () => evaluateGoal(app.db, { orgId, actor: { kind: 'system' } }, goalId, { scores: true })
  return { person, orgId, labelId, goalId, stream, goal, evaluate }
}
type Opened = Awaited<ReturnType<typeof open>>

const sure = (count: number, seed: number) => judgedStream({ ...machines.timid, riskAt: () => 0 }, count, seed)

/** As far as a first certificate, by a machine that is never wrong. */
async function certified(over: Record<string, unknown> = {}) {
  const opened = await open({ auditShare: 1, ...over })
  await opened.stream.review(await opened.stream.decide(sure(600, 1)))
  expect(await opened.evaluate()).toBe('issued')
  return opened
}

async function setShare({ person, goal, goalId }: Opened, auditShare: number) {
  const { version } = await goal()
  const answer = await person.call('PATCH', `/v1/certificate-goals/${toId('certificateGoal', goalId)}`, {
    ...settings,
    version,
    auditShare,
  })
  expect(answer.status, await answer.clone().text()).toBe(200)
}

const certificateEvents = async (orgId: string) => {
  const rows = await edge.database.sql(`select payload from outbox where org_id = $1 and kind = 'event' order by created_at`, [orgId])
  return rows
    .map(({ payload }) => payload as { type: string; data: { reasons: string[] } })
    .filter(({ type }) => type === 'certificate.suspended')
}

it.each([11, 12, 13])(
  'keeps the wrong among what is accepted alone at alpha or less over 5,000 verdicts, where a plain threshold does not (seed %d)',
  async (seed) => {
    const { stream, goal, evaluate } = await open()
    const judged = judgedStream(machines.overconfident, verdictCount, seed)
    let [accepted, wrong, reviews, evaluations] = [0, 0, 0, 0]
    for (let at = 0; at < judged.length; at += 250) {
      const decided = await stream.decide(judged.slice(at, at + 250))
      accepted += decided.filter((each) => each.accepted).length
      wrong += decided.filter((each) => each.accepted && each.wrong).length
      reviews += await stream.review(decided)
      if ((await evaluate()) !== 'nothing') evaluations++
    }
    const plain = judged.filter(({ score }) => score >= 0.9)
    const plainWrong = plain.filter((each) => each.wrong).length
    const { state, certificate } = await goal()
    console.log(
      `seed ${seed}: ${accepted} accepted alone, ${wrong} of them wrong, ${reviews} reviews, ${state}; a plain 0.9: ${plain.length}, ${plainWrong} wrong`,
    )
    expect(plainWrong / plain.length).toBeGreaterThan(alpha)
    expect(state).toBe('certified')
    expect(evaluations).toBeGreaterThan(0)
    expect(riskFrom(machines.overconfident, certificate.threshold)).toBeLessThanOrEqual(alpha)
    expect(accepted).toBeGreaterThan(100)
    expect(wrong / accepted).toBeLessThanOrEqual(alpha)
    await stream.end()
  },
)

it('tells what is missing, then certifies, then accepts more as evidence comes, and logs each', async () => {
  const { person, orgId, stream, goal, evaluate } = await open({ auditShare: 1 })
  expect(await goal()).toMatchObject({ state: 'collecting', certificate: null, evidence: { audited: 0, waiting: 0, reviewsNeeded: 450 } })
  const first = await stream.decide(sure(600, 2))
  await stream.review(first.slice(0, 300))
  expect(await evaluate()).toBe('nothing')
  const collecting = await goal()
  expect(collecting).toMatchObject({ state: 'collecting', evidence: { audited: 300, errors: 0, waiting: 300 } })
  expect(collecting.evidence.reviewsNeeded).toBeGreaterThan(0)
  await stream.review(first)
  expect(await evaluate()).toBe('issued')
  const certifiedGoal = await goal()
  expect(certifiedGoal).toMatchObject({ state: 'certified', evidence: { audited: 600, reviewsNeeded: null } })
  expect(certifiedGoal.certificate).toMatchObject({
    errors: 0,
    suspendedAt: null,
    reasons: [],
    basis: { modelSpace: 'builtin-1/regions/contain-256' },
  })
  // The certificate that follows says the same of less sure ones.
  const later = judgedStream({ ...machines.timid, riskAt: (score) => (score < 0.8 ? 0.03 : 0) }, 1500, 3)
  await stream.review(await stream.decide(later))
  expect(['renewed', 'nothing']).toContain(await evaluate())
  const history = await (await person.call('GET', '/v1/certificates')).json()
  for (const { reasons } of history.data.slice(1)) expect(reasons).toEqual(['renewed'])
  expect(await certificateEvents(orgId)).toEqual([])
  const log = await (await person.call('GET', '/v1/audit?noun=certificate')).json()
  expect(log.data.filter(({ action }: { action: string }) => action === 'certificate.issued')).toHaveLength(history.data.length)
  await stream.end()
})

it('counts nothing behind the first of the sample that waits, and nothing that was decided with others at once', async () => {
  const { stream, goal, evaluate } = await open({ auditShare: 1 })
  const decided = await stream.decide(sure(600, 4))
  await stream.review(decided.filter((_, i) => i !== 40))
  expect((await goal()).evidence).toMatchObject({ audited: 40, waiting: 1 })
  expect(await evaluate()).toBe('nothing')
  await stream.review(decided)
  await edge.database.sql('update review_item set one_by_one = false where verdict_id = $1', [decided[60]?.id])
  expect((await goal()).evidence).toMatchObject({ audited: 60 })
  await edge.database.sql(
    `update review_item set state = 'withdrawn', outcome = null, wrong = null, decided_at = null where verdict_id = $1`,
    [decided[60]?.id],
  )
  expect((await goal()).evidence).toMatchObject({ audited: 599 })
  expect(await evaluate()).toBe('issued')
  await stream.end()
})

it('is certified in the transaction of the review that completes the evidence', async () => {
  const { orgId, stream, goal } = await open({ auditShare: 1 })
  const decided = await stream.decide(sure(600, 5))
  await stream.review(decided)
  const [item] = await edge.database.sql('select id from review_item where org_id = $1 order by verdict_id desc limit 1', [orgId])
  await withOrg(app.db, { orgId }, (tx) => noteEvidence(tx, { orgId, actor: { kind: 'system' } }, [String(item?.['id'])]))
  expect((await goal()).state).toBe('certified')
  await stream.end()
})

it('is certified and watched by the sweep', async () => {
  const { stream, goal } = await open({ auditShare: 1 })
  await stream.review(await stream.decide(sure(600, 6)))
  expect((await runCron(edge.env)).evaluateGoals).toBeGreaterThanOrEqual(1)
  expect((await goal()).state).toBe('certified')
  await stream.end()
})

it('tells an audit as any other doubtful verdict until somebody has decided, and replays it equal all the while', async () => {
  const opened = await certified()
  await setShare(opened, 0.3)
  const { person, stream } = opened
  const decided = await stream.decide(sure(100, 14))
  const reasons = new Map((await edge.database.sql('select id, reason from verdict')).map(({ id, reason }) => [id, reason]))
  const audits = decided.filter(({ id }) => reasons.get(id) === 'audit')
  const doubtful = decided.filter(({ id }) => reasons.get(id) === 'uncertain')
  expect(audits.length).toBeGreaterThan(0)
  expect(doubtful.length).toBeGreaterThan(0)
  const told = async (id: string) => {
    const path = `/v1/verdicts/${toId('verdict', id)}`
    const [{ auditDraw, decision }, { equal, stored }] = await Promise.all(
      [path, `${path}/replay`].map(async (each) => (await person.call('GET', each)).json()),
    )
    return { auditDraw, decision, equal, stored }
  }
  const asAny = { decision: 'needs_review', reason: 'uncertain', auditInclusion: 0 }
  for (const { id } of [...audits, ...doubtful].slice(0, 40))
    expect(await told(id)).toEqual({ auditDraw: null, decision: asAny, equal: true, stored: asAny })
  await stream.review(decided)
  expect(await told(String(audits[0]?.id))).toMatchObject({
    auditDraw: expect.any(Number),
    decision: { reason: 'audit', auditInclusion: 0.3 },
  })
  await stream.end()
})

it('suspends when another model answers, at once, and begins to collect for that one', async () => {
  const { orgId, stream, goal } = await certified()
  const decided = await stream.decide(sure(100, 7), 'builtin-2/regions/contain-256')
  expect(decided.filter(({ accepted }) => accepted)).toEqual([])
  expect(await goal()).toMatchObject({
    state: 'suspended',
    certificate: { reasons: ['model_changed'] },
    evidence: { audited: 0, waiting: 100 },
  })
  expect((await certificateEvents(orgId)).map(({ data }) => data.reasons)).toEqual([['model_changed']])
  await stream.end()
})

it('suspends when errors rise among the audits, and begins anew', async () => {
  const opened = await certified()
  const { orgId, stream, goal, evaluate } = opened
  await setShare(opened, 0.5)
  const worse = judgedStream({ ...machines.timid, riskAt: () => 0.3 }, 300, 8)
  const decided = await stream.decide(worse)
  expect(decided.some(({ accepted }) => accepted)).toBe(true)
  await stream.review(decided)
  expect(await evaluate()).toBe('suspended')
  const after = await goal()
  expect(after).toMatchObject({ state: 'suspended', certificate: { reasons: ['errors_rose'] }, evidence: { audited: 0 } })
  expect(await evaluate()).toBe('nothing')
  expect((await stream.decide(sure(50, 9))).filter(({ accepted }) => accepted)).toEqual([])
  expect(await certificateEvents(orgId)).toHaveLength(1)
  await stream.end()
})

it('suspends when the scores are no longer those of the evidence, and not while they are', async () => {
  const opened = await certified()
  const { stream, goal, evaluate } = opened
  await setShare(opened, 0.05)
  await stream.decide(sure(2_000, 10))
  expect(await evaluate()).not.toBe('suspended')
  const darker = sure(2_000, 11).map((each): JudgedVerdict => ({ ...each, score: each.score * 0.8 }))
  await stream.decide(darker)
  expect(await evaluate()).toBe('suspended')
  expect((await goal()).certificate.reasons).toEqual(['scores_drifted'])
  await stream.end()
})

it('suspends when a label of it gets other words, is merged, split or archived, and not when it only looks different', async () => {
  const changes: [string, (person: Person, label: string) => Promise<{ status: number }>, string[] | null][] = [
    ['color', (person, label) => person.call('PATCH', `/v1/labels/${label}`, { version: 1, color: 'green' }), null],
    [
      'synonym',
      (person, label) => person.call('PATCH', `/v1/labels/${label}`, { version: 1, synonyms: { en: ['spanner'] } }),
      ['configuration_changed'],
    ],
    ['archive', (person, label) => person.call('POST', `/v1/labels/${label}/archive`), ['labels_changed']],
    [
      'split',
      (person, label) => person.call('POST', `/v1/labels/${label}/split`, { version: 1, parts: [{ name: 'part', frameIds: [] }] }),
      ['labels_changed'],
    ],
    [
      'merge',
      async (person, label) => {
        const into = await addLabel(edge.database.sql, person.orgId, 'spanner')
        return person.call('POST', `/v1/labels/${label}/merge`, { intoLabelId: toId('label', into) })
      },
      ['labels_changed', 'configuration_changed'],
    ],
  ]
  for (const [name, change, reasons] of changes) {
    const { person, orgId, labelId, stream, goal } = await certified()
    const answer = await change(person, toId('label', labelId))
    expect(answer.status, name).toBeLessThan(300)
    const { state, certificate } = await goal()
    expect({ name, state, reasons: certificate.reasons }).toEqual({
      name,
      state: reasons ? 'suspended' : 'certified',
      reasons: reasons ?? [],
    })
    expect(await certificateEvents(orgId), name).toHaveLength(reasons ? 1 : 0)
    await stream.end()
  }
})

it('suspends when a person says so, and when the goal becomes another promise, which new evidence must prove', async () => {
  const { person, goalId, stream, goal, evaluate } = await certified()
  const path = `/v1/certificate-goals/${toId('certificateGoal', goalId)}`
  const { certificate } = await goal()
  const withdrawn = await person.call('POST', `/v1/certificates/${certificate.id}/suspend`)
  expect(await withdrawn.json()).toMatchObject({ reasons: ['withdrawn'] })
  expect((await person.call('POST', `/v1/certificates/${certificate.id}/suspend`)).status).toBe(409)
  expect(await evaluate()).toBe('nothing')
  await stream.review(await stream.decide(sure(600, 12)))
  expect(await evaluate()).toBe('issued')
  const stricter = await person.call('PATCH', path, { ...settings, version: 1, alpha: 0.1, auditShare: 1 })
  expect(await stricter.json()).toMatchObject({
    state: 'collecting',
    alpha: 0.1,
    version: 2,
    certificate: { reasons: ['goal_changed'] },
    evidence: { audited: 0 },
  })
  expect((await person.call('PATCH', path, { ...settings, version: 1 })).status).toBe(409)
  expect(await evaluate()).toBe('nothing')
  expect((await person.call('DELETE', path)).status).toBe(204)
  expect((await person.call('GET', path)).status).toBe(404)
  const history = await (await person.call('GET', `/v1/certificates?goalId=${toId('certificateGoal', goalId)}`)).json()
  expect(history.data).toHaveLength(2)
  await stream.end()
})

it('takes no evidence of the time of a plain threshold, in which nobody looks at what is accepted', async () => {
  const { person, goalId, stream, goal, evaluate } = await open({ mode: 'threshold', accept: 0.9, auditShare: 1 })
  expect(await goal()).toMatchObject({ state: 'uncertified', evidence: { reviewsNeeded: null } })
  const decided = await stream.decide(sure(800, 13))
  expect(decided.some(({ accepted }) => accepted)).toBe(true)
  await stream.review(decided)
  await person.call('PATCH', `/v1/certificate-goals/${toId('certificateGoal', goalId)}`, { ...settings, version: 1, auditShare: 1 })
  expect(await evaluate()).toBe('nothing')
  expect(await goal()).toMatchObject({ state: 'collecting', evidence: { audited: 0 } })
  await stream.end()
})

it('shows what other bounds would give', async () => {
  const { person, goalId, stream } = await certified()
  const curve = await (await person.call('GET', `/v1/certificate-goals/${toId('certificateGoal', goalId)}/curve`)).json()
  expect(curve.recent).toBe(600)
  const coverages = curve.points.map(({ coverage }: { coverage: number }) => coverage)
  expect(coverages).toEqual([...coverages].sort((a, b) => a - b))
  const strict = curve.points.find((point: { alpha: number }) => point.alpha === 0.005)
  expect(strict).toMatchObject({ threshold: null, coverage: 0, reviewsNeeded: expect.any(Number) })
  await stream.end()
})

it('says what is wrong with a goal, and which goal has a label already', async () => {
  const { person, orgId, labelId, goalId, stream } = await open()
  const post = async (body: unknown) => {
    const answer = await person.call('POST', '/v1/certificate-goals', body)
    return { status: answer.status, ...(await answer.json()) }
  }
  const label = toId('label', labelId)
  const input = { task: 'annotate', labelIds: [label], ...settings }
  expect(await post(input)).toMatchObject({
    status: 409,
    detail: `labelIds[0]: is “wrench”, which belongs to ${toId('certificateGoal', goalId)} already`,
  })
  expect(await post({ ...input, task: 'ingest' })).toMatchObject({ status: 400, detail: expect.stringContaining('found ingest') })
  expect(await post({ ...input, labelIds: [toId('label', newUuid())] })).toMatchObject({ status: 404 })
  expect(await post({ ...input, alpha: 0.7 })).toMatchObject({ status: 400, fields: [{ path: 'alpha' }] })
  expect(await post({ ...input, mode: 'threshold' })).toMatchObject({ status: 400, fields: [{ path: 'accept' }] })
  const merged = await addLabel(edge.database.sql, orgId, 'spanner')
  await edge.database.sql('update label set merged_into = $2 where id = $1', [merged, labelId])
  expect(await post({ ...input, labelIds: [toId('label', merged)] })).toMatchObject({
    status: 409,
    detail: expect.stringContaining('“wrench”'),
  })
  await stream.end()
})
