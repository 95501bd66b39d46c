/** What goes wrong with calls, each as a share of all between 0 and 1. */
export type FaultShares = {
  /** Refused with 429; nothing happened. */
  limited: number
  /** Answered with 500; nothing happened. */
  broken: number
  /** Done, but answered with 500. */
  brokenAfter: number
  /** No answer before the caller gives up; done in half of the cases. */
  timeout: number
  /** Done, but the connection is cut before the answer. */
  lost: number
}

export type Faults = FaultShares & {
  /** Nobody answers: connections are cut at once. */
  down: boolean
  /** Only calls whose path begins so. */
  path: string
  random: () => number
}

export type Fault = keyof FaultShares | 'down' | 'timeoutAfter' | undefined

export const noFaults: Faults = {
  limited: 0,
  broken: 0,
  brokenAfter: 0,
  timeout: 0,
  lost: 0,
  down: false,
  path: '/v1/',
  random: Math.random,
}

/** The fault of the next call, by the seeded dice. */
export function nextFault(faults: Faults, path: string): Fault {
  if (!path.startsWith(faults.path)) return undefined
  if (faults.down) return 'down'
  let dice = faults.random()
  for (const kind of ['limited', 'broken', 'brokenAfter', 'timeout', 'lost'] as const) {
    if (dice < faults[kind]) return kind === 'timeout' && dice < faults.timeout / 2 ? 'timeoutAfter' : kind
    dice -= faults[kind]
  }
  return undefined
}
