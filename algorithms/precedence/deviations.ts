import type { Occurrence } from './occurrences.ts'
import type { OrderGraph } from './order-graph.ts'

export type Deviation =
  | { kind: 'skipped'; step: number }
  /** `step` began before `after`, which must come first. */
  | { kind: 'out_of_order'; step: number; after: number }
  | { kind: 'repeated'; step: number; times: number }
  /** Natural logarithm of the time taken to the time expected: below 0 too fast, above 0 too slow. */
  | { kind: 'speed'; step: number; logRatio: number }

export type Expectations = {
  /** How often each step may come; 1 when absent. */
  timesMax?: ArrayLike<number>
  /** Clips that each step takes in the reference; absent: speed is not judged. */
  clipsExpected?: ArrayLike<number>
  /** From this factor on a step is too slow, and from its inverse on too fast. */
  speedFactor?: number
}

/**
 * How a run departs from the order graph, step by step: what is missing, what began too early, what came too often, what was too fast or
 * too slow. Order is judged by first beginnings, on the edges given, so a valid reordering raises nothing and one early step is told
 * once for each step that it ran ahead of. Throws `RangeError`.
 */
export function findDeviations(
  graph: OrderGraph,
  occurrences: readonly (readonly Occurrence[])[],
  { timesMax, clipsExpected, speedFactor = 1.5 }: Expectations = {},
): Deviation[] {
  if (occurrences.length !== graph.steps)
    throw new RangeError(`occurrences must be ${graph.steps}, one a step; found ${occurrences.length}`)
  if (!(speedFactor > 1)) throw new RangeError(`speedFactor must be greater than 1; found ${speedFactor}`)
  const deviations: Deviation[] = []
  for (const [step, own] of occurrences.entries()) {
    if (own.length === 0) deviations.push({ kind: 'skipped', step })
    if (own.length > (timesMax?.[step] ?? 1)) deviations.push({ kind: 'repeated', step, times: own.length })
    const expected = clipsExpected?.[step]
    const [first] = own
    if (expected === undefined || first === undefined) continue
    if (!(expected > 0)) throw new RangeError(`clipsExpected must be greater than 0; found ${expected} at ${step}`)
    const logRatio = Math.log((first.last - first.first + 1) / expected)
    if (Math.abs(logRatio) >= Math.log(speedFactor)) deviations.push({ kind: 'speed', step, logRatio })
  }
  for (const [after, step] of graph.edges) {
    const [earlier, later] = [occurrences[after]?.[0], occurrences[step]?.[0]]
    if (earlier && later && later.first < earlier.first) deviations.push({ kind: 'out_of_order', step, after })
  }
  return deviations
}
