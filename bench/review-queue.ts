// The review queue on a real PostgreSQL, through the API: what opening the page costs with 10,000 items waiting and with a tenth of them,
// and twenty reviewers who claim and decide at once, of whom no two may ever hold the same item.

import { percentile } from '@kensa/algorithms/percentile'
import type { Claimed } from '@kensa/contract/api/reviews'
import { newUuid, toId } from '@kensa/contract/ids'
import { addAsset, addFrames, addProject } from '@kensa/local/postgres/fixtures'
import { addProposals } from '@kensa/local/postgres/proposals'
import type { Person, TestEdge } from '@kensa/local/test-edge'
import { type BenchResult, judged } from './result.ts'
import { realServer } from './search-postgres/real-server.ts'

const items = 10_000
const openings = 40
const openedWithinMs = 300
const reviewers = 20
const claimedAtOnce = 10
const rounds = 8

export async function run(): Promise<BenchResult[]> {
  const server = realServer()
  process.env['KENSA_TEST_POSTGRES_URL'] = server.url
  // After the address is known: the harness reads it when it is loaded.
  const { startTestEdge } = await import('@kensa/local/test-edge')
  const edge = await startTestEdge()
  try {
    const small = await fill(edge, items / 10)
    const large = await fill(edge, items)
    await edge.database.sql('analyze')
    const pages: BenchResult[] = []
    for (const view of Object.keys(views) as View[]) {
      for (const person of [small, large]) await open(person, view)
      const [part, whole] = [await openMany(small, view), await openMany(large, view)]
      const details = {
        'ms, p95': whole.p95,
        'ms, median': whole.median,
        'ms, median, 1,000 items': part.median,
        'bytes an opening': whole.bytes,
      }
      pages.push(
        judged({
          name: `review, ${view}, of 10,000 items, p95 ÷ 300 ms`,
          ratio: whole.p95 / openedWithinMs,
          limit: 1,
          good: 'at most',
          details,
        }),
        judged({
          name: `review, ${view}, of 10,000 items ÷ of 1,000, bytes`,
          ratio: whole.bytes / part.bytes,
          limit: 1.2,
          good: 'at most',
          details: { 'bytes an opening, 1,000 items': part.bytes },
        }),
      )
    }
    const alone = await review(edge, [large])
    const team = await review(edge, await Promise.all(Array.from({ length: reviewers }, () => colleagueOf(edge, large))))
    return [
      ...pages,
      judged({
        name: 'items held by two of 20 reviewers at once, of those claimed',
        ratio: (team.doubled + team.decidedTwice) / team.claimed,
        limit: 0,
        good: 'at most',
        details: { claimed: team.claimed, 'decisions/s, 20 reviewers': team.perSecond, 'decisions/s, 1 reviewer': alone.perSecond },
      }),
    ]
  } finally {
    await edge.stop()
    server.stop()
  }
}

async function fill(edge: TestEdge, count: number): Promise<Person> {
  const person = await edge.signUp('Reviewer')
  const { orgId } = person
  const projectId = await addProject(edge.database.sql, orgId)
  const labelIds: string[] = []
  for (let n = 0; n < 10; n++) {
    const { id } = await (await person.call('POST', '/v1/labels', { name: `Label ${n}` })).json()
    const rows = await edge.database.sql('select id from label where org_id = $1 order by created_at desc, id desc limit 1', [orgId])
    const labelId = String(rows[0]?.['id'])
    if (toId('label', labelId) !== id) throw new Error('another label is newer')
    labelIds.push(labelId)
  }
  const framesEach = 20
  const assets = 10
  for (let n = 0; n < assets; n++) {
    const assetId = await addAsset(edge.database.sql, { orgId, projectId })
    const frames = await addFrames(edge.database.sql, { orgId, assetId, count: framesEach, seed: n })
    for (const [i, { id: frameId }] of frames.entries()) {
      const confidences = Array.from({ length: count / assets / framesEach }, (_, k) => ((k * 37 + i * 11 + n) % 100) / 100)
      await addProposals(edge.database.sql, { orgId, projectId, assetId, frameId, labelId: labelIds[i % 10] ?? '', confidences })
    }
  }
  return person
}

async function colleagueOf(edge: TestEdge, { orgId }: Person): Promise<Person> {
  const colleague = await edge.signUp('Colleague')
  const member = `insert into member (id, organization_id, user_id, role) values ($1, $2, $3, 'reviewer')`
  await edge.database.sql(member, [newUuid(), orgId, colleague.userId])
  await colleague.call('POST', '/api/auth/organization/set-active', { organizationId: orgId })
  return { ...colleague, orgId }
}

/** What the page asks for when it is opened, as it asks: all at once. */
const views = {
  'one by one': (person: Person) => [
    person.call('POST', '/v1/review-items/claim', { count: claimedAtOnce }),
    person.call('GET', '/v1/review-stats'),
    person.call('GET', '/v1/review-settings'),
  ],
  'many at once': (person: Person) => [
    person.call('GET', '/v1/review-stats'),
    person.call('GET', '/v1/review-items?limit=100&tier=sure'),
    person.call('GET', '/v1/review-settings'),
  ],
} as const satisfies Record<string, (person: Person) => Promise<Response>[]>
type View = keyof typeof views

async function open(person: Person, view: View): Promise<number> {
  const texts = await Promise.all(views[view](person).map(async (answer) => (await answer).text()))
  return texts.reduce((sum, { length }) => sum + length, 0)
}

async function openMany(person: Person, view: View) {
  const took: number[] = []
  let bytes = 0
  for (let n = 0; n < openings; n++) {
    const startedMs = performance.now()
    bytes = await open(person, view)
    took.push(performance.now() - startedMs)
  }
  return { p95: percentile(took, 95), median: percentile(took, 50), bytes }
}

async function review(edge: TestEdge, people: readonly Person[]) {
  const held = new Map<string, Person>()
  let [claimed, doubled, decided, decidedTwice] = [0, 0, 0, 0]
  const startedMs = performance.now()
  await Promise.all(
    people.map(async (person) => {
      for (let round = 0; round < rounds; round++) {
        const { data } = (await (await person.call('POST', '/v1/review-items/claim', { count: claimedAtOnce })).json()) as Claimed
        for (const { id } of data) {
          if ((held.get(id) ?? person) !== person) doubled++
          held.set(id, person)
          claimed++
        }
        for (const { id, version } of data) {
          const answer = await person.call('POST', `/v1/review-items/${id}/decide`, { version, answer: 'accept' })
          if (answer.status !== 200) throw new Error(`a decision answered ${answer.status}: ${await answer.text()}`)
          decided++
        }
      }
    }),
  )
  const perSecond = Math.round((decided / (performance.now() - startedMs)) * 1000)
  const twice = `select count(*)::int as n from (select from review where action = 'accept' group by org_id, item_id having count(*) > 1) as doubled`
  decidedTwice = Number((await edge.database.sql(twice))[0]?.['n'])
  return { claimed, doubled, decidedTwice, perSecond }
}
