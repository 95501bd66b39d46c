import { outcomeOf, type ReviewAnswer } from '@kensa/contract/review'
import type { Review, ReviewItem } from '../../../api/types.ts'
import type { SessionPort } from '../review-session.ts'

/** An item as the API tells it, for tests. */
export function reviewItem(n: number, more: Partial<ReviewItem> = {}): ReviewItem {
  return {
    id: `review_${n}`,
    verdictId: `verdict_${n}`,
    projectId: 'project_1',
    task: 'annotate',
    subject: { kind: 'region', id: `region_${n}`, assetId: 'asset_1' },
    labelId: 'label_1',
    value: { labelId: 'label_1', box: { x: 100, y: 80, width: 60, height: 40 } },
    evidence: { terms: ['wrench'] },
    confidence: 0.8,
    picture: {
      frameId: `frame_${n}`,
      assetName: 'press.jpg',
      tMs: 0,
      widthPx: 640,
      heightPx: 480,
      imageUrl: `/image/${n}`,
      thumbUrl: `/thumb/${n}`,
    },
    reason: 'low_confidence',
    priority: 10,
    cluster: null,
    dueAt: null,
    assigneeId: null,
    escalatedAt: null,
    note: null,
    claim: null,
    state: 'open',
    outcome: null,
    decidedAt: null,
    version: 1,
    createdAt: '2026-11-01T00:00:00.000Z',
    ...more,
  }
}

export class Conflict extends Error {}
export class NoAnswer extends Error {}

type Row = { item: ReviewItem; by: string | undefined; log: Review[] }

/** A queue in memory with the API's rules: versions, claims, a log, and undo of the last action alone. */
export function openFakeQueue(count: number) {
  const rows = new Map<string, Row>()
  for (let n = 1; n <= count; n++) rows.set(`review_${n}`, { item: reviewItem(n), by: undefined, log: [] })
  let reviews = 0

  const row = (id: string): Row => {
    const found = rows.get(id)
    if (found === undefined) throw new Error(`no item ${id}`)
    return found
  }
  const told = ({ item, by }: Row, person: string): ReviewItem => ({
    ...item,
    claim: by === undefined ? null : { mine: by === person, until: '2026-11-01T01:00:00.000Z' },
  })
  function note(target: Row, person: string, action: Review['action'], before: ReviewItem): Review {
    const review: Review = {
      id: `reviewed_${++reviews}`,
      itemId: target.item.id,
      verdictId: target.item.verdictId,
      action,
      outcome: target.item.outcome,
      actor: { kind: 'user', id: person, name: person },
      before: { state: before.state, outcome: before.outcome },
      after: null,
      note: null,
      tookMs: null,
      batchId: null,
      itemVersion: target.item.version,
      undone: false,
      createdAt: '2026-11-01T00:00:00.000Z',
    }
    target.log.push(review)
    return review
  }

  function decideAs(person: string, id: string, version: number, answer: ReviewAnswer) {
    const target = row(id)
    const { item, by } = target
    if (item.state !== 'open' || item.version !== version || (by !== undefined && by !== person)) throw new Conflict()
    const open = answer === 'escalate'
    target.item = { ...item, version: version + 1, ...(open ? {} : { state: 'decided' as const, outcome: outcomeOf[answer] }) }
    target.by = undefined
    const review = note(target, person, answer, item)
    return { item: told(target, person), review }
  }

  function undoAs(person: string, reviewId: string | undefined) {
    const target = [...rows.values()].find(({ log }) => log.some(({ id }) => id === reviewId))
    const last = target?.log.at(-1)
    if (target === undefined || last === undefined || last.id !== reviewId || last.undone) throw new Conflict()
    const before = target.item
    target.item = { ...before, version: before.version + 1, state: 'open', outcome: null }
    target.by = person
    last.undone = true
    note(target, person, 'undo', before)
    return { undone: 1, kept: 0, items: [told(target, person)] }
  }

  /** `around` sees each call and may fail it before or after it worked. */
  function portOf(person: string, around: <T>(name: keyof SessionPort, work: () => T) => Promise<T>): SessionPort {
    return {
      claim: (wanted, except) =>
        around('claim', () => {
          const open = [...rows.values()].filter(({ item, by }) => item.state === 'open' && (by === undefined || by === person))
          const free = open.filter(({ item }) => !except.includes(item.id)).slice(0, wanted)
          for (const each of free) each.by = person
          return { data: free.map((each) => told(each, person)), until: '2026-11-01T01:00:00.000Z', left: open.length }
        }),
      release: (ids) =>
        around('release', () => {
          for (const id of ids) if (row(id).by === person) row(id).by = undefined
        }),
      decide: (id, { version, answer }) => around('decide', () => decideAs(person, id, version, answer)),
      undo: ({ reviewId }) => around('undo', () => undoAs(person, reviewId)),
      read: (id) => around('read', () => told(row(id), person)),
      lastReview: (id) => around('lastReview', () => row(id).log.at(-1)),
    }
  }

  return { rows, portOf, decideAs, undoAs }
}
