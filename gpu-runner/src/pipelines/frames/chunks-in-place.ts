/**
 * Groups what comes in order of `position` into chunks whose borders are multiples of `size`, in every attempt alike, so that a chunk's name
 * says what is in it. A chunk that is not whole is given only at the end: when the source breaks, it is lost and done again.
 */
export async function* chunksInPlace<T extends { position: number }>(
  source: AsyncIterable<T>,
  size: number,
): AsyncGenerator<{ from: number; items: T[] }, void, undefined> {
  let items: T[] = []
  let from = 0
  for await (const item of source) {
    const start = item.position - (item.position % size)
    if (items.length > 0 && start !== from) {
      yield { from, items }
      items = []
    }
    from = start
    items.push(item)
  }
  if (items.length > 0) yield { from, items }
}
