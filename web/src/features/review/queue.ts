import type { ReviewAnswer } from '@kensa/contract/review'
import type { DecidedReviewItem, Review, ReviewItem, UndoneReview } from '../../api/types.ts'

export type Choice = { answer: ReviewAnswer; value?: Record<string, unknown>; note?: string; assigneeId?: string }

/** What is to be told to the API, strictly one after the other: a later one may build on what an earlier one comes to. */
export type Operation =
  | { kind: 'decide'; key: number; item: ReviewItem; choice: Choice; tookMs: number; tries: number }
  | { kind: 'undo'; key: number; of: number; item: ReviewItem; choice: Choice; tries: number }

/** What this person did, for the button that takes it back. */
export type Done =
  | { kind: 'one'; key: number; item: ReviewItem; choice: Choice; review: Review | undefined }
  | { kind: 'batch'; key: number; batchId: string; answer: 'accept' | 'reject'; count: number }

export type Queue = {
  /** Claimed and not decided; the first is in sight. */
  ahead: readonly ReviewItem[]
  /** When the first of `ahead` came into sight. */
  shownAtMs: number
  operations: readonly Operation[]
  /** Whether the first operation is under way, and can no longer be dropped. */
  flying: boolean
  /** Newest last. */
  done: readonly Done[]
  /** Versions that this person's own operations came to, newer than the items at hand tell. */
  versions: ReadonlyMap<string, number>
  /** Not offered again: skipped, or passed on to somebody else. */
  skipped: readonly string[]
  passed: readonly string[]
  /** Items that wait under the filter, with those at hand; undefined before the first answer. */
  left: number | undefined
  /** DecidedReviewItem since the page was opened, less what was taken back. */
  decidedCount: number
  /** How long items were looked at, in all. */
  lookedMs: number
  nextKey: number
}

export const emptyQueue: Queue = {
  ahead: [],
  shownAtMs: 0,
  operations: [],
  flying: false,
  done: [],
  versions: new Map(),
  skipped: [],
  passed: [],
  left: undefined,
  decidedCount: 0,
  lookedMs: 0,
  nextKey: 1,
}

/** Nobody has looked at a picture in less time: it is the second half of a double press. */
export const lookMsMin = 250

/** Shows `ahead`; the clock of the first starts anew only when it is another one. */
function show(queue: Queue, ahead: readonly ReviewItem[], nowMs: number): Queue {
  const same = queue.ahead[0]?.id === ahead[0]?.id
  return { ...queue, ahead, shownAtMs: same ? queue.shownAtMs : nowMs }
}

const without = (items: readonly ReviewItem[], id: string) => items.filter((item) => item.id !== id)
const counts = ({ answer }: Choice) => (answer === 'escalate' ? 0 : 1)

/** The item in sight is decided, once: for any other, and for one that has just appeared, nothing happens. */
export function decide(queue: Queue, itemId: string, choice: Choice, nowMs: number): Queue {
  const [item, ...rest] = queue.ahead
  if (item === undefined || item.id !== itemId || nowMs - queue.shownAtMs < lookMsMin) return queue
  const key = queue.nextKey
  const tookMs = Math.min(Math.round(nowMs - queue.shownAtMs), 86_400_000)
  return {
    ...show(queue, rest, nowMs),
    operations: [...queue.operations, { kind: 'decide', key, item, choice, tookMs, tries: 0 }],
    done: [...queue.done, { kind: 'one', key, item, choice, review: undefined }],
    passed: choice.answer === 'escalate' ? [...queue.passed, item.id] : queue.passed,
    left: queue.left === undefined ? undefined : Math.max(0, queue.left - counts(choice)),
    decidedCount: queue.decidedCount + counts(choice),
    lookedMs: queue.lookedMs + tookMs,
    nextKey: key + 1,
  }
}

/** The item in sight waits for another time. */
export function skip(queue: Queue, itemId: string, nowMs: number): Queue {
  const [item, ...rest] = queue.ahead
  if (item === undefined || item.id !== itemId || nowMs - queue.shownAtMs < lookMsMin) return queue
  return { ...show(queue, rest, nowMs), skipped: [...queue.skipped, item.id] }
}

/**
 * Takes back one decision: the item is in sight again at once. What was not sent yet is not sent; for what was, an operation follows it.
 */
export function takeBack(queue: Queue, key: number, nowMs: number): Queue {
  const target = queue.done.find((done) => done.key === key)
  if (target?.kind !== 'one') return queue
  const { item, choice } = target
  const at = queue.operations.findIndex((operation) => operation.kind === 'decide' && operation.key === key)
  // What was tried may have worked, though no answer came.
  const unsent = at !== -1 && queue.operations[at]?.tries === 0 && !(at === 0 && queue.flying)
  return {
    ...show(queue, [item, ...without(queue.ahead, item.id)], nowMs),
    operations: unsent
      ? queue.operations.filter((_, index) => index !== at)
      : [...queue.operations, { kind: 'undo', key: queue.nextKey, of: key, item, choice, tries: 0 }],
    done: queue.done.filter((done) => done !== target),
    passed: queue.passed.filter((id) => id !== item.id),
    left: queue.left === undefined ? undefined : queue.left + counts(choice),
    decidedCount: queue.decidedCount - counts(choice),
    nextKey: queue.nextKey + 1,
  }
}

export function addBatch(queue: Queue, batch: { batchId: string; answer: 'accept' | 'reject'; count: number }): Queue {
  return {
    ...queue,
    done: [...queue.done, { kind: 'batch', key: queue.nextKey, ...batch }],
    decidedCount: queue.decidedCount + batch.count,
    nextKey: queue.nextKey + 1,
  }
}

export function dropBatch(queue: Queue, batchId: string): Queue {
  const batch = queue.done.find((done) => done.kind === 'batch' && done.batchId === batchId)
  if (batch?.kind !== 'batch') return queue
  return { ...queue, done: queue.done.filter((done) => done !== batch), decidedCount: queue.decidedCount - batch.count }
}

/** Items that were claimed, behind those at hand. Those that this person has just decided are not taken again. */
export function take(queue: Queue, items: readonly ReviewItem[], left: number, nowMs: number): Queue {
  const known = new Set([...queue.ahead.map(({ id }) => id), ...queue.skipped, ...queue.passed, ...pending(queue)])
  const decided = queue.operations.filter((operation) => operation.kind === 'decide' && counts(operation.choice) === 1).length
  return {
    ...show(queue, [...queue.ahead, ...items.filter(({ id }) => !known.has(id))], nowMs),
    left: Math.max(0, left - decided),
  }
}

/** After claims were renewed: items that were lost leave, but for the one in sight, which is not taken from under anybody's finger. */
export function renew(queue: Queue, items: readonly ReviewItem[], left: number, nowMs: number): Queue {
  const fresh = new Map(items.map((item) => [item.id, item]))
  const kept = queue.ahead.flatMap((item, index) => fresh.get(item.id) ?? (index === 0 ? item : []))
  return take(show(queue, kept, nowMs), items, left, nowMs)
}

/** Items about which something is still to be told. */
export function pending({ operations }: Queue): string[] {
  return operations.map(({ item }) => item.id)
}

/** The version on which the next operation about the item builds. */
export function versionOf({ versions }: Queue, item: ReviewItem): number {
  return Math.max(item.version, versions.get(item.id) ?? 0)
}

function settle(queue: Queue, item: ReviewItem): Queue {
  const versions = new Map(queue.versions).set(item.id, item.version)
  return { ...queue, operations: queue.operations.slice(1), flying: false, versions }
}

export function decided(queue: Queue, { item, review }: DecidedReviewItem): Queue {
  const first = queue.operations[0]
  return {
    ...settle(queue, item),
    done: queue.done.map((done) => (done.kind === 'one' && done.key === first?.key ? { ...done, review } : done)),
  }
}

export function undone(queue: Queue, { items }: UndoneReview, itemId: string): Queue {
  const item = items.find(({ id }) => id === itemId)
  if (item === undefined) return { ...queue, operations: queue.operations.slice(1), flying: false }
  // As told by the API: what the picture shows now, at the version that the next decision names.
  return { ...settle(queue, item), ahead: queue.ahead.map((other) => (other.id === item.id ? item : other)) }
}

/** No answer came: the same is tried again later. */
export function postponed(queue: Queue): Queue {
  const [first, ...rest] = queue.operations
  if (first === undefined) return queue
  return { ...queue, flying: false, operations: [{ ...first, tries: first.tries + 1 }, ...rest] }
}

/**
 * What was tried cannot be: all that was to follow for this item falls away with it. `back` is the item as it is now, when it may be
 * looked at again; it comes next, not in place of the one in sight.
 */
export function refused(queue: Queue, back: ReviewItem | undefined, nowMs: number): Queue {
  const [first] = queue.operations
  if (first === undefined) return queue
  const { id } = first.item
  const gone = queue.operations.filter(({ item }) => item.id === id)
  const fellAway = queue.done.filter((done) => done.kind === 'one' && gone.some(({ key }) => key === done.key))
  const taken = fellAway.reduce((sum, done) => sum + (done.kind === 'one' ? counts(done.choice) : 0), 0)
  // What was not taken back stands.
  const uncounted = taken - (first.kind === 'undo' && back === undefined ? counts(first.choice) : 0)
  const inSight = queue.ahead[0]?.id === id
  const rest = without(queue.ahead, id)
  const ahead = back === undefined ? rest : inSight || rest.length === 0 ? [back, ...rest] : [...rest.slice(0, 1), back, ...rest.slice(1)]
  const versions = new Map(queue.versions)
  if (back === undefined) versions.delete(id)
  else versions.set(id, back.version)
  return {
    ...show(queue, ahead, nowMs),
    operations: queue.operations.filter(({ item }) => item.id !== id),
    flying: false,
    versions,
    done: queue.done.filter((done) => !fellAway.includes(done)),
    passed: queue.passed.filter((passed) => passed !== id),
    left: queue.left === undefined || back === undefined ? queue.left : queue.left + uncounted,
    decidedCount: queue.decidedCount - uncounted,
  }
}

/** Another filter: what was done and is to be sent stays. */
export function startOver(queue: Queue): Queue {
  return { ...queue, ahead: [], skipped: [], left: undefined }
}
