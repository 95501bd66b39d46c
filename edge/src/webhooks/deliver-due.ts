import type { Db, Tx } from '@kensa/db/client/types'
import { inTransaction } from '@kensa/db/transaction'
import { withOrg } from '@kensa/db/with-org'
import { describeError } from '../http/describe-error.ts'
import type { Outbound } from '../ports/outbound/outbound.ts'
import { type Attempt, attemptDelivery } from './attempt.ts'
import { type ClaimedDelivery, claimDue, releaseClaims } from './claim.ts'
import { endEndpoint } from './end-endpoint.ts'
import { fanOut } from './fan-out.ts'
import { settleAttempts } from './settle.ts'

export type Sender = {
  db: Db
  outbound: Outbound
  /** WEBHOOK_SECRET_KEY */
  secretKeys: string
  publicUrl: string
  clock: () => Date
  random: () => number
}

export type DeliveryBudget = {
  /** One organization as `kensa_app`, or null: all of them as `kensa_cron`. */
  orgId: string | null
  /** After this no try begins; those under way come to their end. */
  startMsMax: number
  attemptsMax: number
}

/** A Worker has six connections at once; the database holds one. */
const lanes = 5
/** Endpoints that failed lately share these, so that they cannot hold up the others. */
const lanesOfSuspects = 2
const claimSize = 50
const fanOutSize = 200
/** So many timeouts in one run, and the rest of that endpoint's queue waits for the next run. */
const timeoutsMax = 2

/** Tells what was noted and delivers what is due, within a budget. Says how many tries were made. */
export async function deliverDue(sender: Sender, budget: DeliveryBudget): Promise<number> {
  const { db, clock } = sender
  const { orgId } = budget
  const within = <T>(fn: (tx: Tx) => Promise<T>) => (orgId === null ? inTransaction(db, fn) : withOrg(db, { orgId }, fn))
  const endsAt = Date.now() + budget.startMsMax
  while (Date.now() < endsAt && (await within((tx) => fanOut(tx, clock(), fanOutSize))) === fanOutSize) {}

  const queue: ClaimedDelivery[] = []
  const busy = new Map<string, number>()
  const timeouts = new Map<string, number>()
  const settled = settler(sender, within)
  let started = 0
  let isDry = false
  let isDryBeside = false
  let refilling: Promise<void> | undefined

  const given = () => [...timeouts].filter(([, count]) => count >= timeoutsMax).map(([id]) => id)
  const isSuspect = ({ endpointId, failingSince }: ClaimedDelivery) => failingSince !== null || timeouts.has(endpointId)

  async function refill(): Promise<void> {
    const queued = new Set(queue.map(({ endpointId }) => endpointId))
    const count = Math.min(claimSize, budget.attemptsMax - started)
    const claimed = await within((tx) => claimDue(tx, clock(), count, [...given(), ...queued]))
    isDryBeside = claimed.length === 0
    isDry = isDryBeside && queued.size === 0
    queue.push(...claimed)
  }

  /** The next delivery: of the endpoint with the fewest under way; suspects only while lanes are left for them. */
  function pick(): ClaimedDelivery | undefined {
    const suspectsBusy = [...busy].filter(([id, count]) => count > 0 && suspects.has(id)).reduce((sum, [, count]) => sum + count, 0)
    let best = -1
    for (const [n, delivery] of queue.entries()) {
      if (isSuspect(delivery)) {
        suspects.add(delivery.endpointId)
        if (suspectsBusy >= lanesOfSuspects) continue
      }
      if (best < 0 || under(delivery) < under(queue[best] as ClaimedDelivery)) best = n
      if (under(queue[best] as ClaimedDelivery) === 0) break
    }
    const [picked] = best < 0 ? [] : queue.splice(best, 1)
    // Counted here and not by the lane: lanes that wake together must see each other's choice.
    if (picked) busy.set(picked.endpointId, under(picked) + 1)
    if (picked) started++
    return picked
  }
  const suspects = new Set<string>()
  const under = ({ endpointId }: ClaimedDelivery) => busy.get(endpointId) ?? 0

  async function take(): Promise<ClaimedDelivery | undefined> {
    for (;;) {
      if (Date.now() >= endsAt || started >= budget.attemptsMax) return undefined
      const next = pick()
      if (next) return next
      if (isDry || (isDryBeside && queue.length > 0)) return undefined
      refilling ??= refill().finally(() => {
        refilling = undefined
      })
      await refilling
    }
  }

  async function lane(): Promise<void> {
    for (let next = await take(); next; next = await take()) {
      const { endpointId } = next
      try {
        const attempt = await attemptDelivery(sender.outbound, sender.secretKeys, next, clock)
        if (attempt.outcome === 'timeout') noteTimeout(endpointId)
        settled.add(attempt)
      } catch (error) {
        console.error(`webhook delivery ${next.id} is left for later: ${describeError(error)}`)
      } finally {
        busy.set(endpointId, under(next) - 1)
      }
    }
  }

  const putBack: ClaimedDelivery[] = []
  function noteTimeout(endpointId: string): void {
    const count = (timeouts.get(endpointId) ?? 0) + 1
    timeouts.set(endpointId, count)
    if (count < timeoutsMax) return
    for (let n = queue.length - 1; n >= 0; n--) if (queue[n]?.endpointId === endpointId) putBack.push(...queue.splice(n, 1))
  }

  // A lane that finds nothing but suspects ends; what it left is found by the next round.
  do await Promise.all(Array.from({ length: lanes }, lane))
  while (Date.now() < endsAt && started < budget.attemptsMax && queue.length > 0)
  await settled.done()
  const left = [...queue, ...putBack]
  if (left.length > 0) await within((tx) => releaseClaims(tx, clock(), left))
  for (const ending of settled.endings) await endEndpoint(db, ending, sender.publicUrl, clock())
  return started
}

/** Writes results while others are under way: what gathered during one write goes into the next. */
function settler(sender: Sender, within: <T>(fn: (tx: Tx) => Promise<T>) => Promise<T>) {
  const waiting: Attempt[] = []
  const endings: Awaited<ReturnType<typeof settleAttempts>> = []
  let writing: Promise<void> | undefined

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0)
      try {
        endings.push(...(await within((tx) => settleAttempts(tx, batch, sender.random))))
      } catch (error) {
        // They were sent; not knowing it, a later run sends them again with the same id.
        console.error(`results of ${batch.length} webhook deliveries were not written: ${describeError(error)}`)
      }
    }
  }

  return {
    endings,
    add: (attempt: Attempt) => {
      waiting.push(attempt)
      writing ??= write().finally(() => {
        writing = undefined
      })
    },
    done: async () => {
      while (writing) await writing
    },
  }
}
