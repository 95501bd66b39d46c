import { limits } from '@kensa/contract/limits'
import type {
  ClaimedReviewItems,
  DecidedReviewItem,
  Review,
  ReviewDecision,
  ReviewItem,
  ReviewUndo,
  UndoneReview,
} from '../../api/types.ts'
import {
  addBatch,
  type Choice,
  decide,
  decided,
  dropBatch,
  emptyQueue,
  type Operation,
  pending,
  postponed,
  type Queue,
  refused,
  renew,
  skip,
  startOver,
  take,
  takeBack,
  undone,
  versionOf,
} from './queue.ts'

/** The API, as far as a session needs it. A call with the same `requestKey` does the same only once. */
export type SessionPort = {
  claim: (count: number, except: readonly string[]) => Promise<ClaimedReviewItems>
  release: (itemIds: readonly string[]) => Promise<unknown>
  decide: (itemId: string, input: ReviewDecision, requestKey: string) => Promise<DecidedReviewItem>
  undo: (input: ReviewUndo, requestKey: string) => Promise<UndoneReview>
  read: (itemId: string) => Promise<ReviewItem>
  /** What was last done to the item. */
  lastReview: (itemId: string) => Promise<Review | undefined>
}

export type SessionSettings = {
  port: SessionPort
  /** Id of the person, to know their own deed again when its answer was lost. */
  personId: string
  now: () => number
  /** Runs something later; gives back what calls it off. */
  later: (ms: number, work: () => void) => () => void
  /** Whether the same may work later: no answer, too many at once, a fault of the server. */
  mayPass: (error: unknown) => boolean
  /** Whether the item changed since it was looked at, or somebody else has it. */
  isConflict: (error: unknown) => boolean
  tell: (event: SessionEvent) => void
}

export type SessionEvent =
  /** `by`: what somebody else did to it. `back`: it will be shown again. */
  | { kind: 'conflict'; item: ReviewItem; by: Review | undefined; back: boolean }
  | { kind: 'failed'; item: ReviewItem; error: unknown }
  | { kind: 'notUndone'; item: ReviewItem; error: unknown }

export type SessionState = Queue & {
  claiming: boolean
  /** Nothing more can be claimed for now. */
  exhausted: boolean
  /** Why nothing could be claimed. */
  claimError: unknown
  /** Decisions wait for the network. */
  stalled: boolean
  startedAtMs: number
}

export type ReviewSession = ReturnType<typeof openReviewSession>

/** So many are fetched ahead that nobody waits, and new ones are asked for while there are still some. */
const aheadCount = 12
const aheadMin = 7
const renewMs = (limits.reviewClaimSeconds * 1000) / 2

/** One person at the queue: what is in sight, what is sent behind their back, and what they can take back. */
export function openReviewSession({ port, personId, now, later, mayPass, isConflict, tell }: SessionSettings) {
  let state: SessionState = {
    ...emptyQueue,
    claiming: false,
    exhausted: false,
    claimError: undefined,
    stalled: false,
    startedAtMs: now(),
  }
  const listeners = new Set<() => void>()
  let active = false
  /** Raised by each change of what is asked for, so that a late answer to an old question is put back. */
  let round = 0
  let stopRetry: (() => void) | undefined
  let stopRenewal: (() => void) | undefined
  const sessionKey = crypto.randomUUID()
  /** What the API noted for a decision, by its key. */
  const reviewOf = new Map<number, Review>()
  const unknown = Symbol('unknown')

  function set(change: Partial<SessionState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
    fill()
    send()
  }

  function except(): string[] {
    const ids = [...state.skipped, ...state.passed, ...state.ahead.map(({ id }) => id), ...pending(state)]
    return [...new Set(ids)].slice(-limits.reviewClaimMax)
  }

  function fill(): void {
    if (!active || state.claiming || state.exhausted || state.claimError !== undefined || state.ahead.length >= aheadMin) return
    const count = aheadCount - state.ahead.length
    const asked = round
    state = { ...state, claiming: true }
    port.claim(count, except()).then(
      (claimed) => {
        if (asked !== round || !active) return letGo(claimed.data)
        const before = state.ahead.length
        const next = take(state, claimed.data, claimed.left, now())
        set({ ...next, claiming: false, exhausted: claimed.data.length < count || next.ahead.length === before })
      },
      (error: unknown) => asked === round && set({ claiming: false, claimError: error }),
    )
    for (const listener of listeners) listener()
  }

  function letGo(items: readonly ReviewItem[]): void {
    const busy = new Set(pending(state))
    const ids = items.map(({ id }) => id).filter((id) => !busy.has(id))
    // Claims end by themselves; a failed release costs others a few minutes.
    if (ids.length > 0) port.release(ids).catch(() => undefined)
  }

  function send(): void {
    const operation = state.operations[0]
    if (operation === undefined || state.flying || state.stalled) return
    state = { ...state, flying: true }
    for (const listener of listeners) listener()
    perform(operation).then(undefined, (error: unknown) => fail(operation, error))
  }

  async function perform(operation: Operation): Promise<void> {
    const { item } = operation
    const requestKey = `${sessionKey}-${operation.key}`
    if (operation.kind === 'undo') {
      const { id } = reviewOf.get(operation.of) ?? {}
      if (id === undefined) throw new Error('an undo came before its decision')
      const answer = await port.undo({ reviewId: id }, requestKey)
      set(undone(state, answer, item.id))
      return
    }
    const { choice, tookMs } = operation
    const answer = await port.decide(item.id, { version: versionOf(state, item), ...choice, tookMs }, requestKey)
    reviewOf.set(operation.key, answer.review)
    set(decided(state, answer))
  }

  async function fail(operation: Operation, error: unknown): Promise<void> {
    if (mayPass(error)) return stall(operation)
    const { item } = operation
    const [current, by] = await Promise.all([settled(port.read(item.id)), settled(port.lastReview(item.id))])
    // Only with both is it known what has become of it.
    if (current === unknown || by === unknown) return stall(operation)
    if (operation.tries > 0 && current !== undefined && by !== undefined && isOwnDeed(operation, by)) {
      // It had worked, only its answer was lost.
      if (operation.kind === 'undo') return set(undone(state, { undone: 1, kept: 0, items: [current] }, item.id))
      reviewOf.set(operation.key, by)
      return set(decided(state, { item: current, review: by }))
    }
    const free = current !== undefined && current.state === 'open' && (current.claim === null || current.claim.mine)
    set(refused(state, free ? current : undefined, now()))
    if (operation.kind === 'undo') tell({ kind: 'notUndone', item, error })
    else if (isConflict(error)) tell({ kind: 'conflict', item: current ?? item, by, back: free })
    else tell({ kind: 'failed', item, error })
  }

  /** What is gone is undefined; what could not be asked for is unknown. */
  function settled<T>(answer: Promise<T>): Promise<T | undefined | typeof unknown> {
    return answer.catch((error: unknown) => (mayPass(error) ? unknown : undefined))
  }

  function isOwnDeed(operation: Operation, by: Review): boolean {
    const action = operation.kind === 'undo' ? 'undo' : operation.choice.answer
    return by.action === action && by.actor.id === personId && by.itemVersion === versionOf(state, operation.item) + 1
  }

  function stall({ tries }: Operation): void {
    set({ ...postponed(state), stalled: true })
    stopRetry?.()
    stopRetry = later(Math.min(30_000, 1_000 * 2 ** tries), tryNow)
  }

  function tryNow(): void {
    stopRetry?.()
    stopRetry = undefined
    if (state.stalled) set({ stalled: false })
  }

  function renewSoon(): void {
    stopRenewal?.()
    stopRenewal = later(renewMs, () => {
      void renewClaims().finally(() => active && renewSoon())
    })
  }

  async function renewClaims(): Promise<void> {
    if (!active || state.ahead.length === 0 || state.claiming) return
    const asked = round
    const held = new Set(state.ahead.map(({ id }) => id))
    const others = except().filter((id) => !held.has(id))
    const claimed = await port.claim(state.ahead.length, others).catch(() => undefined)
    if (claimed !== undefined && asked === round && active) set(renew(state, claimed.data, claimed.left, now()))
  }

  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Begins to claim; again after `stop`, perhaps for another filter. */
    start(): void {
      if (active) return
      active = true
      renewSoon()
      set({ exhausted: false, claimError: undefined, claiming: false })
    },
    /** Lets go what is at hand. What is to be sent is sent all the same. */
    stop(): void {
      if (!active) return
      active = false
      round++
      stopRenewal?.()
      letGo(state.ahead)
      set({ ...startOver(state), claiming: false })
    },
    /** Looks for more: after an end, an error, or what was skipped. */
    lookAgain(): void {
      set({ exhausted: false, claimError: undefined, skipped: [] })
    },
    renewClaims,
    tryNow,
    decide: (itemId: string, choice: Choice): boolean => {
      const next = decide(state, itemId, choice, now())
      const taken = next !== state
      if (taken) set(next)
      return taken
    },
    skip(itemId: string): void {
      const next = skip(state, itemId, now())
      if (next === state) return
      letGo(state.ahead.slice(0, 1))
      set(next)
    },
    takeBack: (key: number) => set({ ...takeBack(state, key, now()), exhausted: false }),
    addBatch: (batch: Parameters<typeof addBatch>[1]) => set(addBatch(state, batch)),
    dropBatch: (batchId: string) => set({ ...dropBatch(state, batchId), exhausted: false }),
  }
}
