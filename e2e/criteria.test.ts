import { compilePatterns } from '@kensa/algorithms/patterns/rank-patterns'
import { newUuid, toId } from '@kensa/contract/ids'
import { rubricContentSchema } from '@kensa/contract/rubric'
import { usageUnits } from '@kensa/contract/usage'
import { openRandom } from '@kensa/samples/random'
import { renderScene } from '@kensa/samples/render-scene'
import { specAround } from '@kensa/samples/scene-spec'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findVerdict } from '../edge/src/verdicts/find.ts'
import { replayVerdict } from '../edge/src/verdicts/replay.ts'
import { answer, type Behaviour, type ChatRequest, type ModelServer, startModelServer } from '../gpu-runner/src/vlm/testing/model-server.ts'
import { charged } from './rig/charged.ts'
import { openCriteriaJobs, pictureOf } from './rig/criteria-jobs.ts'
import { ended } from './rig/ingest-state.ts'
import { type RunnerProcess, startRunnerProcess } from './rig/runner-process.ts'
import { type Org, type Rig, startRunnerRig } from './rig/runner-rig.ts'
import { waitUntil } from './rig/wait-until.ts'

const frameCount = 12
const things = ['helmet', 'wrench', 'gauge'] as const
const [width, height] = [480, 360]

const trigger = (criterion: string, wanted: 0 | 1, points: number) => ({ criterion, wanted, points })
const content = rubricContentSchema.parse({
  criteria: [
    { id: 'A01', question: 'Is a helmet to be seen?', lookFor: 'helmet' },
    { id: 'A02', question: 'Is a wrench to be seen?', lookFor: 'wrench' },
    { id: 'A03', question: 'Is a gauge to be seen?', lookFor: 'gauge' },
  ],
  patterns: [
    { id: 'P01', name: 'Protected work', priority: 1, required: ['A01'], triggers: [trigger('A01', 1, 3), trigger('A02', 1, 3)] },
    { id: 'P02', name: 'Unprotected work', priority: 2, triggers: [trigger('A01', 0, 2), trigger('A02', 1, 3)] },
    { id: 'P03', name: 'Reading', triggers: [trigger('A03', 1, 4)] },
  ],
})
const rank = compilePatterns({ criteria: content.criteria.map(({ id }) => id), patterns: content.patterns })

let rig: Rig
let org: Org
let jobs: ReturnType<typeof openCriteriaJobs>
let rubricId: string
const frames: string[] = []
/** What was drawn on each frame. */
const shown = new Map<string, Set<string>>()

beforeAll(async () => {
  rig = await startRunnerRig()
  org = await rig.makeOrg()
  jobs = openCriteriaJobs(rig, org)
  rubricId = await jobs.addRubric(content, 'Work')
  const ingester = await startRunnerProcess({ ...rig.runnerEnv(), LOG_LEVEL: 'warn' })
  try {
    const uploads = []
    for (let i = 0; i < frameCount; i++) {
      const seed = `criteria/${i}`
      const spec = specAround(openRandom(`spec/${seed}`), things[i % things.length] ?? 'helmet')
      const upload = await rig.upload(org, { bytes: await renderScene(spec, seed, { width }), contentType: 'image/jpeg' })
      await rig.send(upload)
      uploads.push({ upload, shows: new Set<string>([spec.main, ...spec.distractors, ...spec.worn].map(({ thing }) => thing)) })
    }
    for (const { upload, shows } of uploads) {
      expect((await ended(rig, upload)).job.state).toBe('succeeded')
      const [row] = await rig.database.sql('select id from frame where org_id = $1 and asset_id = $2', [org.orgId, upload.assetId])
      frames.push(String(row?.['id']))
      shown.set(String(row?.['id']), shows)
    }
  } finally {
    await ingester.stop()
  }
})
afterEach(() => jobs.clear())
afterAll(async () => {
  await jobs?.end()
  await rig?.stop()
})

const request = (some: readonly string[] = frames) => ({ frameIds: some.map(jobs.frameId), rubricId })
const paid = async (jobId: string) => (await charged(rig, { ...org, assetId: '', jobId })).units

/** What a model sees in a picture, which here is a matter of its bytes. */
function answersAbout(picture: string, ids: readonly string[] = content.criteria.map(({ id }) => id)) {
  return Object.fromEntries(ids.map((id, i) => [id, (Number.parseInt(picture[i % 60] ?? '0', 16) & 1) as 0 | 1]))
}
const askedIds = ({ response_format }: ChatRequest) => {
  const properties = response_format.json_schema.schema['properties'] as { criteria: { required: string[] } }
  return properties.criteria.required
}
function truthful(body: ChatRequest, over: object = {}): string {
  const answers = answersAbout(pictureOf(body), askedIds(body))
  const [first] = String(body.messages[0]?.content).includes('P01') ? rank(answers) : []
  return JSON.stringify({ criteria: answers, trigger_match: first?.id ?? null, confidence: 0.9, ...over })
}
const honest: Behaviour = (body, response) => answer(response, { content: truthful(body) })

describe('with a language model', () => {
  let first: ModelServer
  let second: ModelServer
  let runner: RunnerProcess

  beforeAll(async () => {
    first = await startModelServer('first')
    second = await startModelServer('second')
    const VLM_ENDPOINTS = JSON.stringify([first.endpoint({ apiKey: 'a-key-that-nobody-logs' }), second.endpoint()])
    runner = await startRunnerProcess({ ...rig.runnerEnv(), LOG_LEVEL: 'warn', VLM_ENDPOINTS }, (line) => lines.push(JSON.stringify(line)))
  })
  const lines: string[] = []
  /** Both alike: which of them is asked is a matter of what they did before. */
  const behave = (behaviour: Behaviour) => {
    for (const server of [first, second]) server.behave(behaviour)
  }
  const asked = () => [first, second].flatMap(({ requests }) => requests)
  const forget = () => {
    for (const { requests } of [first, second]) requests.length = 0
  }
  afterEach(() => {
    forget()
    behave(honest)
  })
  afterAll(async () => {
    await runner?.stop()
    await Promise.all([first?.close(), second?.close()])
  })

  it('stores every answer word for word, refused ones too, makes patterns as the rules say, and every verdict replays equal', async () => {
    const met = new Set<string>()
    first.behave((body, response) => {
      const picture = pictureOf(body)
      const again = met.has(picture)
      met.add(picture)
      answer(response, { content: again ? ` ${truthful(body)}\n` : `検査 "${picture}\u0000` })
    })
    const jobId = await jobs.start(request())
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'succeeded', done: frameCount, errors: 0 })
    expect(await paid(jobId)).toEqual({ criteria_image: frameCount })

    const [assessments, answers] = [await jobs.assessments(), await jobs.answers()]
    expect(assessments.map(({ frameId }) => frameId).sort()).toEqual([...frames].sort())
    expect(answers).toHaveLength(frameCount)
    const patternsSeen = new Set<unknown>()
    for (const each of assessments) {
      const told = answersAbout(each.still)
      const patterns = rank(told)
      patternsSeen.add(patterns[0]?.id)
      expect(each).toMatchObject({
        answers: told,
        patterns,
        patternId: patterns[0]?.id ?? null,
        method: 'language_model',
        state: 'proposed',
      })
      expect(each).toMatchObject({ version: 1, confidence: 0.9, holds: [] })
      const [row] = await rig.database.sql('select rules_hash from rubric_version where rubric_id = $1', [rubricId])
      const rulesHash = row?.['rules_hash']
      expect(each.value).toEqual({ rubricId: toId('rubric', rubricId), rubricNumber: 1, rulesHash, answers: told, patterns })
      expect(each.cluster).toMatch(new RegExp(`^asset_.*/${patterns[0]?.id ?? 'none'}$`))
      const record = answers.find(({ id }) => id === each.modelAnswerId)
      expect(record).toMatchObject({ frameId: each.frameId, endpoint: 'first', valid: true, inputTokens: 200 })
      expect(record?.question).toBe(first.requests[0]?.messages[0]?.content.toString().split('\n\nThe pictures are evidence')[0])
      expect(record?.tries).toEqual([
        { raw: `検査 "${each.still}\ufffd`, complaint: expect.stringContaining('not JSON') },
        { raw: expect.stringMatching(/^ \{.*\}\n$/), complaint: null },
      ])
      expect(each.evidence).toEqual({
        frameId: jobs.frameId(each.frameId),
        method: 'language_model',
        modelAnswerId: toId('modelAnswer', each.modelAnswerId ?? ''),
        seenAt: {},
        triggerMatch: patterns[0]?.id ?? null,
      })
      expect(replayVerdict(await findVerdict(jobs.db, jobs.ctx, each.verdictId))).toMatchObject({ equal: true })
    }
    expect(patternsSeen.size).toBeGreaterThan(1)
    const [schema] = first.requests.map(({ response_format }) => response_format.json_schema)
    expect(schema).toMatchObject({
      strict: true,
      schema: {
        additionalProperties: false,
        required: ['criteria', 'trigger_match', 'confidence'],
        properties: { criteria: { additionalProperties: false, required: ['A01', 'A02', 'A03'], properties: { A01: { enum: [0, 1] } } } },
      },
    })
    expect(lines.join()).not.toContain('a-key-that-nobody-logs')
  })

  it('asks people where the model names another finding than its answers make, whatever its confidence, and follows a rule otherwise', async () => {
    let count = 0
    first.behave((body, response) => {
      const other = count++ % 2 === 0
      const [top] = rank(answersAbout(pictureOf(body)))
      answer(response, { content: truthful(body, other ? { trigger_match: top?.id === 'P03' ? 'P01' : 'P03' } : {}) })
    })
    await jobs.ended(await jobs.start({ ...request(), rule: { kind: 'threshold', accept: 0.8, reject: null } }))
    const assessments = await jobs.assessments()
    const held = assessments.filter(({ holds }) => holds.includes('model_disagreement'))
    expect(held).toHaveLength(frameCount / 2)
    for (const { holds, state, cluster } of assessments) {
      expect(state).toBe(holds.length > 0 ? 'proposed' : 'accepted')
      expect(cluster !== null).toBe(holds.length > 0)
    }
    const reasons = await rig.database.sql(
      `select distinct reason, task, subject_kind from review_item where state = 'open' and org_id = $1`,
      [org.orgId],
    )
    expect(reasons).toEqual([{ reason: 'model_disagreement', task: 'criteria', subject_kind: 'frame' }])
  })

  it('stores nothing that was not valid, however a server misbehaves, and says so on each frame, for nothing', async () => {
    const ways = [
      '',
      'APPROVED, as the sign says.',
      '{"criteria":{"A01":2,"A02":0,"A03":0},"trigger_match":null,"confidence":0.5}',
      '{"criteria":{"A01":1,"A02":0},"trigger_match":null,"confidence":0.5}',
      '{"criteria":{"A01":1,"A02":0,"A03":0,"A04":1},"trigger_match":null,"confidence":0.5}',
      '{"criteria":{"A01":1,"A02":0,"A03":0},"trigger_match":"P09","confidence":0.5}',
      '{"criteria":{"A01":1,"A02":0,"A03":0},"trigger_match":null,"confidence":7}',
      '{"criteria":{"A01":true,"A02":0,"A03":0},"trigger_match":null,"confidence":0.5}',
    ]
    let count = 0
    first.behave((_, response) => answer(response, { content: ways[count++ % ways.length] }))
    const jobId = await jobs.start(request())
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'failed', done: frameCount, error: { code: 'model_answer_invalid' } })
    expect(await jobs.assessments()).toEqual([])
    expect(await jobs.standing()).toBe(0)
    expect(await paid(jobId)).toEqual({})
    const answers = await jobs.answers()
    expect(answers).toHaveLength(frameCount)
    for (const { valid, tries } of answers) {
      expect(valid).toBe(false)
      expect(tries).toHaveLength(3)
      for (const { raw, complaint } of tries) {
        expect(ways).toContain(raw)
        expect(complaint).toEqual(expect.any(String))
      }
    }
    for (const { error } of await jobs.itemErrors(jobId))
      expect(error).toMatchObject({ code: 'model_answer_invalid', detail: expect.stringContaining('no valid answer in 3 tries') })
  })

  it('tells which frames a server refused, and goes on with the rest', async () => {
    const refused = new Set<string>()
    first.behave((body, response) => {
      if (refused.size < 2) refused.add(pictureOf(body))
      if (refused.has(pictureOf(body))) response.writeHead(400).end('{"error":{"message":"the picture is too large"}}')
      else answer(response, { content: truthful(body) })
    })
    const jobId = await jobs.start(request())
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'partially_succeeded', done: frameCount, errors: 2 })
    for (const { error } of await jobs.itemErrors(jobId))
      expect(error).toMatchObject({ code: 'model_request_refused', detail: expect.stringContaining('the picture is too large') })
    expect(await jobs.assessments()).toHaveLength(frameCount - 2)
    expect(await paid(jobId)).toEqual({ criteria_image: frameCount - 2 })
    expect(second.requests).toHaveLength(0)
  })

  it('asks the second server while the first is down, and says which one answered', async () => {
    first.behave((_, response) => response.writeHead(500).end())
    second.behave(honest)
    const jobId = await jobs.start(request())
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'succeeded', attempt: 1, errors: 0 })
    expect(new Set((await jobs.answers()).map(({ endpoint }) => endpoint))).toEqual(new Set(['second']))
  })

  it('tries again later when no server answers, and comes to the end once one does', async () => {
    behave((_, response) => response.writeHead(503).end())
    const jobId = await jobs.start(request())
    const waiting = await waitUntil('an attempt that ends without a server', async () => {
      const row = await jobs.look(jobId)
      return row.error ? row : undefined
    })
    expect(waiting).toMatchObject({ state: 'queued', attempt: 1, done: 0, error: { code: 'model_unavailable' } })
    expect(waiting.error?.detail).not.toContain('503')
    second.behave(honest)
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'succeeded', done: frameCount, errors: 0 })
    expect(await paid(jobId)).toEqual({ criteria_image: frameCount })
    expect(await jobs.answers()).toHaveLength(frameCount)
  })

  it('replaces the machine’s own when it is asked again, and neither asks nor pays for what people have taken over', async () => {
    behave(honest)
    await jobs.ended(await jobs.start(request()))
    const before = await jobs.assessments()
    const theirs = before.slice(0, 3).map(({ frameId }) => frameId)
    await rig.database.sql(
      `update assessment set answers = '{"A01":1,"A02":1,"A03":1}', state = 'accepted', version = 2, changed_by = 'user:somebody',
         changed_at = now() where frame_id = any ($1::uuid[])`,
      [theirs],
    )
    const untouched = async () => (await jobs.assessments()).filter(({ frameId }) => theirs.includes(frameId))
    const kept = await untouched()
    forget()
    const jobId = await jobs.start(request())
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'succeeded', done: frameCount, errors: 0 })
    expect(asked()).toHaveLength(frameCount - theirs.length)
    expect(await paid(jobId)).toEqual({ criteria_image: frameCount - theirs.length })
    expect(await untouched()).toEqual(kept)
    const after = await jobs.assessments()
    expect(after).toHaveLength(frameCount)
    expect(after.map(({ answers }) => answers).slice(3)).toEqual(before.map(({ answers }) => answers).slice(3))
    expect(await jobs.standing()).toBe(frameCount)
    const [open] = await rig.database.sql(
      `select count(*)::int as n from review_item where org_id = $1 and state = 'open' and task = 'criteria'`,
      [org.orgId],
    )
    expect(open?.['n']).toBe(frameCount)
  })

  it('keeps what a person changed while the model was being asked, and does not charge for it', async () => {
    behave(honest)
    await jobs.ended(await jobs.start(request()))
    let changed: string | undefined
    behave(async (body, response) => {
      if (changed === undefined) {
        changed = frames[frameCount - 1] ?? ''
        await rig.database.sql(
          `update assessment set state = 'rejected', version = 2, changed_by = 'user:somebody', changed_at = now() where frame_id = $1`,
          [changed],
        )
      }
      answer(response, { content: truthful(body) })
    })
    const jobId = await jobs.start(request())
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'succeeded', errors: 0 })
    expect((await jobs.assessments()).find(({ frameId }) => frameId === changed)).toMatchObject({ state: 'rejected', version: 2 })
    expect(await paid(jobId)).toEqual({ criteria_image: frameCount - 1 })
  })

  it('asks again and charges once when the runner dies after the model has answered, and when its message comes five times', async () => {
    behave(honest)
    await jobs.ended(await jobs.start(request()))
    const before = await jobs.assessments()
    const calm = before.map(({ frameId, answers, patterns }) => ({ frameId, answers, patterns }))
    await jobs.clear()
    forget()
    // All but the first have answers, so that no chunk is whole.
    const held = before.find(({ frameId }) => frameId === frames[0])?.still
    behave((body, response) => {
      if (pictureOf(body) !== held) answer(response, { content: truthful(body) })
    })
    const jobId = await jobs.start(request(), { wakes: 5 })
    await waitUntil('all questions', () => asked().length >= frameCount)
    expect(await jobs.answers()).toEqual([])
    behave(honest)
    process.kill(runner.pid(), 'SIGKILL')
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'succeeded', attempt: 2, done: frameCount, errors: 0 })
    expect((await jobs.assessments()).map(({ frameId, answers, patterns }) => ({ frameId, answers, patterns }))).toEqual(calm)
    expect(await jobs.answers()).toHaveLength(frameCount)
    expect(await paid(jobId)).toEqual({ criteria_image: frameCount })
  })

  it('stops when it is canceled, keeps what was saved, and charges only the rest when it is tried again', async () => {
    behave(honest)
    await jobs.ended(await jobs.start(request()))
    const early = new Set(
      (await jobs.assessments()).filter(({ frameId }) => frames.slice(0, 8).includes(frameId)).map(({ still }) => still),
    )
    await jobs.clear()
    // The first chunk has its answers.
    behave((body, response) => {
      if (early.has(pictureOf(body))) answer(response, { content: truthful(body) })
    })
    const jobId = await jobs.start(request())
    await jobs.midway(jobId)
    await jobs.cancel(jobId)
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'canceled', done: 8, error: { code: 'canceled' } })
    expect(await jobs.assessments()).toHaveLength(8)
    expect(await paid(jobId)).toEqual({ criteria_image: 8 })
    behave(honest)
    await jobs.retry(jobId)
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'succeeded', done: frameCount })
    expect(await paid(jobId)).toEqual({ criteria_image: frameCount })
  })

  it('ends where the spend limit does, with what was saved and paid before', async () => {
    const { sql } = rig.database
    const jobId = await jobs.start(request(), { wakes: 0 })
    // As if it had begun to cost more than was reserved for it.
    await sql('delete from usage_reservation where org_id = $1 and job_id = $2', [org.orgId, jobId])
    const [month] = await sql('update usage_month set reserved_micros = 0 where org_id = $1 returning spent_micros::int as spent', [
      org.orgId,
    ])
    await sql('insert into spend_limit (org_id, id, monthly_limit_micros) values ($1, $2, $3)', [
      ...[org.orgId, newUuid(), Number(month?.['spent']) + 9 * usageUnits.criteria_image.priceMicros],
    ])
    await jobs.wake(jobId)
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'partially_succeeded', done: 8, errors: 1 })
    expect(await jobs.itemErrors(jobId)).toMatchObject([{ subject: 'job', error: { code: 'spend_limit_reached' } }])
    expect(await jobs.assessments()).toHaveLength(8)
    expect(await paid(jobId)).toEqual({ criteria_image: 8 })
    await sql('delete from spend_limit where org_id = $1', [org.orgId])
  })

  it('names a frame that is deleted while it is being asked about, and goes on with the rest', async () => {
    const { assetId, frameId } = await spareFrame()
    let isGone = false
    behave(async (body, response) => {
      if (!isGone) {
        isGone = true
        await rig.database.sql('delete from asset where id = $1', [assetId])
      }
      answer(response, { content: truthful(body) })
    })
    const some = frames.slice(0, 3)
    const jobId = await jobs.start(request([frameId, ...some]))
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'partially_succeeded', done: 4, errors: 1 })
    expect(await jobs.itemErrors(jobId)).toEqual([
      { subject: `frame ${jobs.frameId(frameId)}`, error: { code: 'not_found', detail: 'The frame was deleted before it was looked at.' } },
    ])
    expect((await jobs.answers()).map((each) => each.frameId).sort()).toEqual([...some].sort())
    expect(await paid(jobId)).toEqual({ criteria_image: 3 })
  })

  it('asks more than sixty criteria in several questions, merges them, and charges as many units', async () => {
    behave((body, response) => {
      const ids = askedIds(body)
      answer(response, { content: truthful(body, { confidence: ids.includes('C061') ? 0.4 : 0.9 }) })
    })
    const ids = Array.from({ length: 130 }, (_, i) => `C${String(i + 1).padStart(3, '0')}`)
    const criteria = ids.map((id) => ({ id, question: `Is part ${id} in its place?` }))
    const patterns = [{ id: 'P01', name: 'All of it', triggers: [trigger('C001', 1, 1), trigger('C130', 0, 1)] }]
    const large = await jobs.addRubric({ criteria, patterns }, 'Large')
    const some = frames.slice(0, 2)
    const jobId = await jobs.start({ ...request(some), rubricId: large })
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'succeeded', errors: 0 })
    expect(await paid(jobId)).toEqual({ criteria_image: 6 })
    expect(
      asked()
        .map((body) => askedIds(body).length)
        .sort(),
    ).toEqual([10, 10, 60, 60, 60, 60])
    const rules = compilePatterns({ criteria: ids, patterns: [{ priority: 0, required: [], ...patterns[0] } as never] })
    for (const { answers, patterns: made, confidence, holds, still } of await jobs.assessments()) {
      const parts = [ids.slice(0, 60), ids.slice(60, 120), ids.slice(120)].map((part) => answersAbout(still, part))
      expect(answers).toEqual(Object.assign({}, ...parts))
      expect(made).toEqual(rules(answers as Record<string, 0 | 1>))
      expect([confidence, holds]).toEqual([0.4, []])
    }
    for (const { tries, valid } of await jobs.answers()) expect([tries.length, valid]).toEqual([3, true])
    const tooMany = Array.from({ length: 201 }, (_, i) => ({ id: `C${i}`, question: 'Is it there?' }))
    expect(rubricContentSchema.safeParse({ criteria: tooMany }).error?.issues[0]).toMatchObject({ path: ['criteria'], code: 'too_big' })
  })
})

describe('without a language model', () => {
  let runner: RunnerProcess
  beforeAll(async () => {
    runner = await startRunnerProcess({ ...rig.runnerEnv(), LOG_LEVEL: 'warn' })
  })
  afterAll(() => runner?.stop())

  it('sees whether the things of lookFor are there and where, and says that it did so by similarity', async () => {
    const jobId = await jobs.start(request())
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'succeeded', done: frameCount, errors: 0 })
    expect(await paid(jobId)).toEqual({ criteria_image: frameCount })
    expect(await jobs.answers()).toEqual([])
    let right = 0
    for (const { frameId, answers, patterns, method, confidence, evidence, modelAnswerId, verdictId } of await jobs.assessments()) {
      expect([method, evidence.method, modelAnswerId, evidence.modelAnswerId]).toEqual(['similarity', 'similarity', null, null])
      expect(patterns).toEqual(rank(answers as Record<string, 0 | 1>))
      expect(confidence).toBeGreaterThanOrEqual(0.5)
      for (const [i, { id }] of content.criteria.entries()) {
        if (answers[id] === (shown.get(frameId)?.has(things[i] ?? '') ? 1 : 0)) right++
        if (answers[id] === 0) expect(evidence.seenAt[id]).toBeUndefined()
        if (answers[id] === 1) {
          const { x, y, width: w, height: h } = evidence.seenAt[id] as { x: number; y: number; width: number; height: number }
          expect(x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= width && y + h <= height).toBe(true)
        }
      }
      expect(replayVerdict(await findVerdict(jobs.db, jobs.ctx, verdictId))).toMatchObject({ equal: true })
    }
    console.log(`${right} of ${frameCount * things.length} criteria as drawn`)
    expect(right / (frameCount * things.length)).toBeGreaterThanOrEqual(0.9)
  })

  it('leaves unanswered what it has no word for, makes no pattern then, and asks people', async () => {
    const [known] = content.criteria
    const criteria = [known, { id: 'A02', question: 'Is the torque right?' }, { id: 'A03', question: 'Is it qwzx?', lookFor: 'qwzx vrtk' }]
    const partly = await jobs.addRubric({ criteria, patterns: content.patterns.slice(0, 1) }, 'Partly')
    await jobs.ended(await jobs.start({ ...request(), rubricId: partly, rule: { kind: 'threshold', accept: 0.1, reject: null } }))
    const assessments = await jobs.assessments()
    expect(assessments).toHaveLength(frameCount)
    for (const { answers, patterns, patternId, confidence, state, cluster } of assessments) {
      expect([answers['A02'], answers['A03'], patterns, patternId, confidence, state]).toEqual([null, null, [], null, null, 'proposed'])
      expect(answers['A01']).not.toBeNull()
      expect(cluster).toMatch(/\/none$/)
    }
    const reasons = await rig.database.sql(`select distinct reason from review_item where state = 'open' and org_id = $1`, [org.orgId])
    expect(reasons).toEqual([{ reason: 'no_answer' }])
  })

  it('refuses a rubric of which it could answer nothing, for nothing', async () => {
    const foreign = await jobs.addRubric({ criteria: [{ id: 'A01', question: 'Is the torque right?' }] }, 'Foreign')
    const jobId = await jobs.start({ ...request(), rubricId: foreign })
    expect(await jobs.ended(jobId)).toMatchObject({ state: 'failed', error: { code: 'task_unsupported' } })
    expect(await paid(jobId)).toEqual({})
  })
})

/** One frame more, which is there to be deleted. */
async function spareFrame(): Promise<{ assetId: string; frameId: string }> {
  const upload = await rig.upload(org, {
    bytes: await renderScene(specAround(openRandom('spec/criteria/spare'), 'gear'), 'criteria/spare', { width }),
    contentType: 'image/jpeg',
  })
  await rig.send(upload)
  expect((await ended(rig, upload)).job.state).toBe('succeeded')
  const [row] = await rig.database.sql('select id from frame where org_id = $1 and asset_id = $2', [org.orgId, upload.assetId])
  return { assetId: upload.assetId, frameId: String(row?.['id']) }
}
