import { randomInt } from 'node:crypto'
import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import type { Claimed, Decided, DecidedMany, ReviewItem, ReviewStats, Undone } from '@kensa/contract/api/reviews'
import { newUuid, toId } from '@kensa/contract/ids'
import { addAsset, addFrames, addProject } from '@kensa/local/postgres/fixtures'
import { addProposals, type Proposal, type ProposalSeed } from '@kensa/local/postgres/proposals'
import { type Person, startTestEdge, type TestEdge } from '@kensa/local/test-edge'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)

let edge: TestEdge
let person: Person
let colleague: Person
let place: Omit<ProposalSeed, 'confidences'>
let labels: Record<'wrench' | 'helmet', string>

beforeAll(async () => {
  edge = await startTestEdge()
})
afterAll(() => edge.stop())
beforeEach(async () => {
  person = await edge.signUp('Person')
  colleague = await edge.signUp('Colleague')
  await edge.database.sql(`insert into member (id, organization_id, user_id, role) values ($1, $2, $3, 'reviewer')`, [
    newUuid(),
    person.orgId,
    colleague.userId,
  ])
  const organizationId = person.orgId
  expect((await colleague.call('POST', '/api/auth/organization/set-active', { organizationId })).status).toBe(200)
  const projectId = await addProject(edge.database.sql, person.orgId)
  const assetId = await addAsset(edge.database.sql, { orgId: person.orgId, projectId, name: 'line.jpg' })
  const [frame] = await addFrames(edge.database.sql, { orgId: person.orgId, assetId, count: 1, seed: 1 })
  const [wrench = '', helmet = ''] = await Promise.all(['Wrench', 'Helmet'].map(addLabel))
  labels = { wrench, helmet }
  place = { orgId: person.orgId, projectId, assetId, frameId: frame?.id ?? '', labelId: wrench }
})

async function addLabel(name: string): Promise<string> {
  const { id } = await (await person.call('POST', '/v1/labels', { name })).json()
  const [row] = await edge.database.sql('select id from label where org_id = $1 and name = $2', [person.orgId, name])
  expect(toId('label', String(row?.['id']))).toBe(id)
  return String(row?.['id'])
}

const add = (confidences: readonly number[], over: Partial<ProposalSeed> = {}) =>
  addProposals(edge.database.sql, { ...place, confidences, ...over })
const itemIdOf = ({ itemId }: Proposal) => toId('reviewItem', itemId)

async function call<T>(who: Person, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<T> {
  const answer = await who.call(method, path, body, headers)
  expect(answer.status, `${method} ${path}: ${await answer.clone().text()}`).toBeLessThan(300)
  return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T)
}
const claim = (who: Person, body: object = {}) => call<Claimed>(who, 'POST', '/v1/review-items/claim', body)
const decide = (who: Person, { id, version }: Pick<ReviewItem, 'id' | 'version'>, answer: string, more: object = {}) =>
  call<Decided>(who, 'POST', `/v1/review-items/${id}/decide`, { version, answer, ...more })
const get = (id: string) => call<ReviewItem>(person, 'GET', `/v1/review-items/${id}`)
const regionOf = async ({ regionId }: Proposal) => {
  const [row] = await edge.database.sql('select state, label_id, x, width, version from region where id = $1', [regionId])
  return row
}

it('gives two people different items, renews the claims of one who asks again, and takes back what ran out', async () => {
  await add(Array.from({ length: 6 }, () => 0.5))
  const [mine, theirs] = await Promise.all([claim(person, { count: 4 }), claim(colleague, { count: 4 })])
  const ids = [...mine.data, ...theirs.data].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toHaveLength(6)
  expect([mine.left, theirs.left]).toEqual([6, 6])
  expect((await claim(person, { count: 10 })).data.map(({ id }) => id)).toEqual(mine.data.map(({ id }) => id))
  expect(mine.data.every(({ claim: held }) => held?.mine === true)).toBe(true)
  const [item] = theirs.data
  const answer = await person.call('POST', `/v1/review-items/${item?.id}/decide`, { version: 1, answer: 'accept' })
  expect([answer.status, (await answer.json()).code]).toEqual([409, 'conflict'])
  await edge.database.sql(`update review_item set claimed_until = now() - interval '1 second' where org_id = $1`, [person.orgId])
  expect((await claim(person, { count: 10 })).data).toHaveLength(6)
  await call(person, 'POST', '/v1/review-items/release', { itemIds: ids })
  expect((await claim(colleague, { count: 10 })).data).toHaveLength(6)
})

it('accepts, rejects, corrects and leaves regions as people answer, and undoes each', async () => {
  const [yes, no, other, moved, unclear] = (await add([0.5, 0.5, 0.5, 0.5, 0.5])) as [Proposal, Proposal, Proposal, Proposal, Proposal]
  const { data } = await claim(person)
  expect(data.map(({ id }) => id)).toEqual([yes, no, other, moved, unclear].map(itemIdOf))
  expect(data[0]).toMatchObject({
    labelId: toId('label', labels.wrench),
    reason: 'no_rule',
    picture: { assetName: 'line.jpg', widthPx: 64 },
  })
  const at = (one: Proposal) => ({ id: itemIdOf(one), version: 1 })
  const box = { x: 30, y: 20, width: 12, height: 12 }
  const decided = [
    await decide(person, at(yes), 'accept', { tookMs: 900 }),
    await decide(person, at(no), 'reject'),
    await decide(person, at(other), 'correct', { value: { labelId: toId('label', labels.helmet) } }),
    await decide(person, at(moved), 'correct', { value: { box } }),
    await decide(person, at(unclear), 'cant_tell', { note: 'too dark' }),
  ]
  expect(decided.map(({ item }) => [item.state, item.outcome, item.version])).toEqual(
    ['accepted', 'rejected', 'corrected', 'corrected', 'cant_tell'].map((outcome) => ['decided', outcome, 2]),
  )
  expect(await regionOf(yes)).toMatchObject({ state: 'accepted', version: 2 })
  expect(await regionOf(no)).toMatchObject({ state: 'rejected', version: 2 })
  expect(await regionOf(other)).toMatchObject({ state: 'accepted', label_id: labels.helmet })
  expect(await regionOf(moved)).toMatchObject({ state: 'accepted', x: 30, width: 12 })
  expect(await regionOf(unclear)).toMatchObject({ state: 'proposed', version: 1 })
  const rows = await edge.database.sql('select wrong, one_by_one from review_item where org_id = $1 order by id', [person.orgId])
  expect(rows).toEqual([false, true, true, true, true].map((wrong) => ({ wrong, one_by_one: true })))
  for (const { review } of decided.slice(0, 4)) {
    expect((await call<Undone>(person, 'POST', '/v1/reviews/undo', { reviewId: review.id })).undone).toBe(1)
  }
  expect((await call<Undone>(person, 'POST', '/v1/reviews/undo', {})).items[0]?.id).toBe(itemIdOf(unclear))
  for (const each of [yes, no, other, moved]) {
    expect(await regionOf(each)).toMatchObject({ state: 'proposed', label_id: labels.wrench, width: 10, version: 3 })
    expect(await get(itemIdOf(each))).toMatchObject({ state: 'open', outcome: null, version: 3, claim: { mine: true } })
  }
  const answer = await person.call('POST', '/v1/reviews/undo', {})
  expect(answer.status).toBe(409)
})

it('says that the machine was right when a box was only drawn better', async () => {
  const [one] = await add([0.5])
  await decide(person, { id: itemIdOf(one as Proposal), version: 1 }, 'correct', { value: { box: { x: 0, y: 1, width: 11, height: 10 } } })
  expect(await edge.database.sql('select outcome, wrong from review_item where org_id = $1', [person.orgId])).toEqual([
    { outcome: 'corrected', wrong: false },
  ])
})

it('names what is wrong with a correction, and changes nothing', async () => {
  const [one] = (await add([0.5])) as [Proposal]
  const path = `/v1/review-items/${itemIdOf(one)}/decide`
  const cases: [object, number, string][] = [
    [{ version: 1, answer: 'correct' }, 400, 'value'],
    [{ version: 1, answer: 'accept', value: {} }, 400, 'value'],
    [{ version: 1, answer: 'correct', value: {} }, 400, 'value'],
    [{ version: 1, answer: 'correct', value: { box: { x: 60, y: 0, width: 10, height: 1 } } }, 400, 'box'],
    [{ version: 1, answer: 'correct', value: { labelId: toId('label', newUuid()) } }, 404, ''],
    [{ version: 1, answer: 'perhaps' }, 400, 'answer'],
    [{ version: 9, answer: 'accept' }, 409, 'version'],
  ]
  for (const [body, status, field] of cases) {
    const answer = await person.call('POST', path, body)
    const problem = await answer.json()
    expect([answer.status, problem.fields?.[0]?.path ?? ''], JSON.stringify(body)).toEqual([status, field])
  }
  expect(await get(itemIdOf(one))).toMatchObject({ state: 'open', version: 1 })
  expect(await regionOf(one)).toMatchObject({ state: 'proposed', version: 1 })
})

it('passes an item on to others than who did, in front of all, and takes that back', async () => {
  const [first, second] = (await add([0.5, 0.5])) as [Proposal, Proposal]
  const { item } = await decide(person, { id: itemIdOf(second), version: 1 }, 'escalate', { note: 'ask Kim' })
  expect(item).toMatchObject({ state: 'open', note: 'ask Kim', priority: 50, escalatedAt: expect.any(String) })
  expect((await claim(person)).data.map(({ id }) => id)).toEqual([itemIdOf(first)])
  expect((await claim(colleague)).data.map(({ id }) => id)).toEqual([itemIdOf(second)])
  await call(colleague, 'POST', '/v1/review-items/release', { itemIds: [itemIdOf(second)] })
  await call(person, 'POST', '/v1/reviews/undo', {})
  expect(await get(itemIdOf(second))).toMatchObject({ escalatedAt: null, note: null, priority: 10 })
})

it('passes an item on to one person alone, who must be of the organization', async () => {
  const [one] = (await add([0.5])) as [Proposal]
  const stranger = await edge.signUp('Stranger')
  const to = (who: Person) => ({ assigneeId: toId('user', who.userId) })
  const path = `/v1/review-items/${itemIdOf(one)}/decide`
  expect((await person.call('POST', path, { version: 1, answer: 'escalate', ...to(stranger) })).status).toBe(404)
  expect((await person.call('POST', path, { version: 1, answer: 'accept', ...to(colleague) })).status).toBe(400)
  const { item } = await decide(person, { id: itemIdOf(one), version: 1 }, 'escalate', to(colleague))
  expect(item.assigneeId).toBe(toId('user', colleague.userId))
  expect((await claim(colleague, { filter: { assignee: 'me' } })).data.map(({ id }) => id)).toEqual([itemIdOf(one)])
})

it('decides many by tier, label or cluster at once, keeps those to be looked at one by one, and undoes it all', async () => {
  await add([0.95, 0.91, 0.9, 0.89, 0.7, 0.69, 0.2])
  const helmets = await add([0.99, 0.98, 0.97], { labelId: labels.helmet, sampled: (i) => i === 0 })
  const stats = await call<ReviewStats>(person, 'GET', '/v1/review-stats')
  expect(stats.byTier.map(({ of, open }) => [of, open]).sort()).toEqual([
    ['likely', 2],
    ['sure', 6],
    ['unsure', 2],
  ])
  const wrong = await person.call('POST', '/v1/review-items/decide-many', { answer: 'accept', filter: { tier: 'sure' }, expected: 7 })
  expect([wrong.status, (await wrong.json()).code]).toEqual([409, 'version_conflict'])
  const sure = { answer: 'accept', filter: { tier: 'sure' }, expected: 6 }
  const done = await call<DecidedMany>(person, 'POST', '/v1/review-items/decide-many', sure)
  expect(done).toMatchObject({ decided: 5, kept: 1, skipped: 0, left: 0 })
  expect(await get(itemIdOf(helmets[0] as Proposal))).toMatchObject({ state: 'open', confidence: null })
  const inState = async (state: string) => {
    const [row] = await edge.database.sql('select count(*)::int as n from region where org_id = $1 and state = $2', [person.orgId, state])
    return row?.['n']
  }
  expect(await inState('accepted')).toBe(5)
  const oneByOne = `select distinct one_by_one from review_item where org_id = $1 and state = 'decided'`
  expect(await edge.database.sql(oneByOne, [person.orgId])).toEqual([{ one_by_one: false }])
  const undone = await call<Undone>(person, 'POST', '/v1/reviews/undo', { batchId: done.batchId })
  expect([undone.undone, undone.kept]).toEqual([5, 0])
  expect(await inState('proposed')).toBe(10)
  const byLabel = { answer: 'reject', filter: { labelId: toId('label', labels.helmet) } }
  expect(await call<DecidedMany>(person, 'POST', '/v1/review-items/decide-many', byLabel)).toMatchObject({ decided: 2, kept: 1 })
  await claim(colleague, { count: 2, filter: { tier: 'unsure' } })
  const cluster = `${place.assetId}/${labels.wrench}`
  expect(await call<DecidedMany>(person, 'POST', '/v1/review-items/decide-many', { answer: 'accept', filter: { cluster } })).toMatchObject({
    decided: 5,
    skipped: 2,
  })
})

it('undoes of an action on many what nobody has changed since', async () => {
  const made = await add([0.95, 0.95, 0.95])
  const items = made.map((one) => ({ id: itemIdOf(one), version: 1 }))
  const { batchId } = await call<DecidedMany>(person, 'POST', '/v1/review-items/decide-many', { answer: 'accept', items })
  const [first] = made as [Proposal]
  const region = toId('region', first.regionId)
  await call(colleague, 'PATCH', `/v1/regions/${region}`, { version: 2, state: 'rejected' })
  expect(await call<Undone>(person, 'POST', '/v1/reviews/undo', { batchId })).toMatchObject({ undone: 2, kept: 1 })
  expect(await regionOf(first)).toMatchObject({ state: 'rejected' })
})

it('lets a person undo their own last 50 actions and nobody else’s', async () => {
  const made = await add(Array.from({ length: 51 }, () => 0.5))
  const reviews = []
  for (const one of made) reviews.push((await decide(person, { id: itemIdOf(one), version: 1 }, 'accept')).review)
  expect((await colleague.call('POST', '/v1/reviews/undo', {})).status).toBe(409)
  expect((await colleague.call('POST', '/v1/reviews/undo', { reviewId: reviews[50]?.id })).status).toBe(404)
  expect((await person.call('POST', '/v1/reviews/undo', { reviewId: reviews[0]?.id })).status).toBe(404)
  expect((await person.call('POST', '/v1/reviews/undo', { reviewId: reviews[1]?.id })).status).toBe(200)
})

it('answers the item about a region that a person changes by hand', async () => {
  const [accepted, corrected, removed] = (await add([0.5, 0.5, 0.5])) as [Proposal, Proposal, Proposal]
  const patch = (one: Proposal, body: object) =>
    call(person, 'PATCH', `/v1/regions/${toId('region', one.regionId)}`, { version: 1, ...body })
  await patch(accepted, { state: 'accepted' })
  await patch(corrected, { labelId: toId('label', labels.helmet) })
  await call(person, 'DELETE', `/v1/regions/${toId('region', removed.regionId)}?version=1`)
  const outcomes = await edge.database.sql('select outcome, wrong from review_item where org_id = $1 order by id', [person.orgId])
  expect(outcomes).toEqual([
    { outcome: 'accepted', wrong: false },
    { outcome: 'corrected', wrong: true },
    { outcome: 'rejected', wrong: true },
  ])
  await call(person, 'POST', '/v1/reviews/undo', {})
  expect(await regionOf(removed)).toMatchObject({ state: 'proposed', version: 3 })
  await call(person, 'PATCH', `/v1/regions/${toId('region', accepted.regionId)}`, { version: 2, state: 'proposed' })
  expect(await get(itemIdOf(accepted))).toMatchObject({ state: 'open', outcome: null, version: 3 })
  const undone = await call<{ data: { undone: boolean }[] }>(person, 'GET', `/v1/reviews?itemId=${itemIdOf(accepted)}`)
  expect(undone.data.map(({ undone: was }) => was)).toEqual([false, true])
})

it('brings back an answer that somebody reports, with what they said', async () => {
  const [one] = (await add([0.5])) as [Proposal]
  await decide(person, { id: itemIdOf(one), version: 1 }, 'accept')
  const verdictId = toId('verdict', one.verdictId)
  const report = await call<ReviewItem>(colleague, 'POST', `/v1/verdicts/${verdictId}/report`, { note: 'This is a spanner.' })
  expect(report).toMatchObject({ id: itemIdOf(one), state: 'open', reason: 'reported', note: 'This is a spanner.', priority: 40 })
  const { data } = await call<{ data: { action: string; actor: { name: string } }[] }>(person, 'GET', `/v1/reviews?itemId=${itemIdOf(one)}`)
  expect(data.map(({ action, actor }) => [action, actor.name])).toEqual([
    ['report', 'Colleague'],
    ['accept', 'Person'],
  ])
})

it('tells nobody which open items are audits', async () => {
  const [audit] = (await add([0.97], { reason: 'audit', sampled: () => true })) as [Proposal]
  const [doubt] = (await add([0.41], { reason: 'low_confidence', sampled: () => true })) as [Proposal]
  await edge.database.sql('update review_item set blind = true where org_id = $1', [person.orgId])
  const told = ({ id: _, verdictId: __, subject: ___, createdAt: ____, ...rest }: ReviewItem) => rest
  const alike = (item: ReviewItem) => ({ ...told(item), picture: item.picture && { ...item.picture, imageUrl: '', thumbUrl: '' } })
  expect(alike(await get(itemIdOf(audit)))).toEqual(alike(await get(itemIdOf(doubt))))
  const listed = async (query: string) => (await call<{ data: ReviewItem[] }>(person, 'GET', `/v1/review-items${query}`)).data.length
  expect(await listed('?reason=audit')).toBe(0)
  expect(await listed('?reason=low_confidence')).toBe(2)
  expect(await listed('?tier=sure')).toBe(0)
  expect(await listed('?tier=unsure')).toBe(2)
  await decide(person, { id: itemIdOf(audit), version: 1 }, 'accept')
  expect(await get(itemIdOf(audit))).toMatchObject({ reason: 'audit', confidence: 0.97 })
  expect(await listed('?state=decided&reason=audit')).toBe(1)
})

it('changes tiers and due times for those who may, at the version they saw', async () => {
  const read = () => call(person, 'GET', '/v1/review-settings')
  expect(await read()).toEqual({ sureFrom: 0.9, likelyFrom: 0.7, dueHours: null, version: 0 })
  const wanted = { sureFrom: 0.8, likelyFrom: 0.5, dueHours: 24, version: 0 }
  expect(await call(person, 'PUT', '/v1/review-settings', wanted)).toEqual({ ...wanted, version: 1 })
  expect((await person.call('PUT', '/v1/review-settings', wanted)).status).toBe(409)
  expect((await person.call('PUT', '/v1/review-settings', { ...wanted, version: 1, likelyFrom: 0.81 })).status).toBe(400)
  expect((await colleague.call('PUT', '/v1/review-settings', { ...wanted, version: 1 })).status).toBe(403)
  expect(await call(person, 'PUT', '/v1/review-settings', { ...wanted, version: 1, dueHours: null })).toMatchObject({ version: 2 })
})

it('decides every one of 500 items once and logs all, whatever two people do at once, and however their network fails', async () => {
  const random = mulberry32(seed)
  const count = 500
  await call(person, 'POST', '/v1/webhook-endpoints', { url: 'https://hooks.example.com/', events: ['review.resolved'] })
  const made = await add(Array.from({ length: count }, () => random()))
  const answers = ['accept', 'reject', 'cant_tell', 'correct', 'escalate'] as const
  let cuts = 0

  /** Sends, and as often as the network wants it again with the same key: the answer was lost, or the person clicked twice. */
  async function send(who: Person, path: string, body: object) {
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const tries = random() < 0.25 ? 2 : 1
    cuts += tries - 1
    const answersOf = () => who.call('POST', path, body, headers)
    const sent = random() < 0.5 ? await Promise.all(Array.from({ length: tries }, answersOf)) : []
    while (sent.length < tries) sent.push(await answersOf())
    const statuses = sent.map(({ status }) => status)
    expect(statuses.every((status) => status < 300 || status === 409)).toBe(true)
    return sent.find(({ status }) => status < 300)
  }

  async function work(who: Person): Promise<void> {
    for (let round = 0; round < 2_000; round++) {
      const { data, left } = await claim(who, { count: 1 + Math.floor(random() * 12) })
      if (data.length === 0) {
        if (left === 0) return
        // All that is left is at the other's, or for the other because this one passed it on.
        const open = await edge.database.sql(`select count(*)::int as n from review_item where state = 'open' and org_id = $1`, [
          person.orgId,
        ])
        if (open[0]?.['n'] === 0) return
        await new Promise((resolve) => setImmediate(resolve))
        continue
      }
      if (random() < 0.05) await send(who, '/v1/review-items/release', { itemIds: data.map(({ id }) => id) })
      for (const item of data) {
        if (random() < 0.1) continue
        let answer = answers[Math.floor(random() * answers.length)] ?? 'accept'
        if (answer === 'escalate' && (random() < 0.8 || item.escalatedAt !== null)) answer = 'accept'
        const value = answer === 'correct' ? { value: { labelId: toId('label', labels.helmet) } } : {}
        await send(who, `/v1/review-items/${item.id}/decide`, { version: item.version, answer, ...value })
        if (random() < 0.05) await send(who, '/v1/reviews/undo', {})
      }
      if (random() < 0.05) await send(who, '/v1/review-items/decide-many', { answer: 'accept', filter: { tier: 'sure' } })
    }
    throw new Error('the queue does not come to an end')
  }
  await Promise.all([work(person), work(colleague)])

  const items = await edge.database.sql('select id, state, outcome, version from review_item where org_id = $1', [person.orgId])
  expect(items).toHaveLength(count)
  expect(items.filter(({ state }) => state !== 'decided')).toEqual([])
  const log = await edge.database.sql(
    'select id, item_id, action, outcome, item_version, undone_by from review where org_id = $1 order by item_id, item_version',
    [person.orgId],
  )
  for (const { itemId } of made) {
    const own = log.filter((row) => row['item_id'] === itemId)
    const item = items.find(({ id }) => id === itemId)
    // Every version of the item is in the log, without a gap, and one decision alone stands: the last.
    expect(own.map((row) => row['item_version'])).toEqual(own.map((_, i) => i + 2))
    expect(own.at(-1)).toMatchObject({ item_version: item?.['version'], outcome: item?.['outcome'], undone_by: null })
    expect(own.filter((row) => row['outcome'] !== null && row['undone_by'] === null)).toHaveLength(1)
    expect(own.filter((row) => row['action'] === 'undo')).toHaveLength(own.filter((row) => row['undone_by'] !== null).length)
  }
  const regions = await edge.database.sql(
    `select i.outcome, r.state, count(*)::int as n from review_item i join region r on r.id = i.subject_id where i.org_id = $1 group by 1, 2 order by 1, 2`,
    [person.orgId],
  )
  expect(regions.map(({ outcome, state }) => `${outcome} ${state}`)).toEqual([
    'accepted accepted',
    'cant_tell proposed',
    'corrected accepted',
    'rejected rejected',
  ])
  const resolved = await edge.database.sql(
    `select count(*)::int as n from outbox where org_id = $1 and payload->>'type' = 'review.resolved'`,
    [person.orgId],
  )
  expect(resolved[0]?.['n']).toBe(log.filter(({ outcome }) => outcome !== null).length)
  const undone = log.filter(({ action }) => action === 'undo').length
  console.log(`${log.length} entries for ${count} items, ${undone} undone, ${cuts} answers lost or clicks doubled`)
  expect(undone).toBeGreaterThan(0)
}, 240_000)
