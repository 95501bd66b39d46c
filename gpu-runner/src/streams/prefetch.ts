/**
 * Runs a source ahead of its reader by at most `depth` items, so that two stages overlap and neither outruns the other. The source's
 * error reaches the reader in its place; a reader that leaves early stops the source.
 */
export async function* prefetch<T>(source: AsyncIterable<T>, depth: number): AsyncGenerator<T, void, undefined> {
  const iterator = source[Symbol.asyncIterator]()
  const ahead: Promise<IteratorResult<T>>[] = []
  let last: Promise<unknown> = Promise.resolve()

  function pull(): void {
    // Chained, as a source is asked for one item at a time.
    const item = last.then(() => iterator.next())
    item.catch(() => {})
    last = item
    ahead.push(item)
  }

  try {
    for (let i = 0; i < depth; i++) pull()
    for (;;) {
      const item = await (ahead.shift() as Promise<IteratorResult<T>>)
      if (item.done) return
      pull()
      yield item.value
    }
  } finally {
    await iterator.return?.()
  }
}
