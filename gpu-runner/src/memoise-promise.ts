/** Callers of the same key share one promise; a failure is forgotten, so the next caller tries again. */
export function memoisePromise<In, Out>(make: (input: In) => Promise<Out>, keyOf: (input: In) => string): (input: In) => Promise<Out> {
  const kept = new Map<string, Promise<Out>>()
  return (input) => {
    const key = keyOf(input)
    const known = kept.get(key)
    if (known) return known
    const made = make(input).catch((error: unknown) => {
      kept.delete(key)
      throw error
    })
    kept.set(key, made)
    return made
  }
}
