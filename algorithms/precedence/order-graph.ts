/** Which steps must come before which: `edges` as given, each [earlier, later]; `before[a * steps + b]` is 1 when a must precede b, also by way of others. */
export type OrderGraph = { steps: number; edges: readonly (readonly [number, number])[]; before: Uint8Array }

/**
 * A partial order of steps. Steps without a path between them may come in any order. Throws `RangeError` for an unknown step and for a
 * circle, which it names.
 */
export function orderGraph(steps: number, edges: readonly (readonly [number, number])[]): OrderGraph {
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`steps must be a whole number, 1 or more; found ${steps}`)
  const before = new Uint8Array(steps * steps)
  for (const [earlier, later] of edges) {
    for (const step of [earlier, later])
      if (!Number.isInteger(step) || step < 0 || step >= steps) throw new RangeError(`an edge names step ${step}; there are ${steps}`)
    before[earlier * steps + later] = 1
  }
  // Warshall's closure.
  for (let via = 0; via < steps; via++)
    for (let a = 0; a < steps; a++)
      if (before[a * steps + via])
        for (let b = 0; b < steps; b++) before[a * steps + b] = (before[a * steps + b] as number) | (before[via * steps + b] as number)
  const inCircle = Array.from({ length: steps }, (_, k) => k).filter((k) => before[k * steps + k])
  if (inCircle.length > 0) throw new RangeError(`the order has a circle through steps ${inCircle.join(', ')}`)
  return { steps, edges, before }
}
