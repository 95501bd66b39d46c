export type EndpointHealth = {
  /** Indexes in the order in which to try them: those in health as listed, then the ones that recover soonest. */
  order(): number[]
  succeeded(index: number): void
  /**
   * `waitMs` is what the server asked for; otherwise the pause doubles with each failure in a row. Calls that were under way together and
   * fail together count as one.
   */
  failed(index: number, waitMs?: number): void
  /** Whether it failed and is asked only where the others fail too. */
  rests(index: number): boolean
  /** How long until the first server may be asked again; 0 when one may be now. */
  waitMs(): number
}

export type HealthPolicy = { pauseMs: number; pauseMsMax: number }

/** Which of `count` servers to ask: one that failed rests, so that calls do not queue up behind a server that is gone. */
export function createEndpointHealth(count: number, policy: HealthPolicy, now: () => number = () => performance.now()): EndpointHealth {
  const servers = Array.from({ length: count }, () => ({ failures: 0, restsUntilMs: 0 }))
  const rest = (index: number) => Math.max(0, (servers[index]?.restsUntilMs ?? 0) - now())
  return {
    order: () => servers.map((_, index) => index).sort((a, b) => rest(a) - rest(b) || a - b),
    succeeded(index) {
      servers[index] = { failures: 0, restsUntilMs: 0 }
    },
    failed(index, waitMs) {
      if (rest(index) > 0 && waitMs === undefined) return
      const failures = (servers[index]?.failures ?? 0) + 1
      const pauseMs = Math.min(policy.pauseMsMax, waitMs ?? policy.pauseMs * 2 ** (failures - 1))
      servers[index] = { failures, restsUntilMs: now() + pauseMs }
    },
    rests: (index) => rest(index) > 0,
    waitMs: () => Math.min(...servers.map((_, index) => rest(index))),
  }
}
