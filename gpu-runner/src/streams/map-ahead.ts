import { prefetch } from './prefetch.ts'

/** Maps with at most `depth` items under way at once; order is kept. */
export async function* mapAhead<In, Out>(
  source: AsyncIterable<In>,
  depth: number,
  map: (item: In) => Promise<Out>,
): AsyncGenerator<Out, void, undefined> {
  async function* begun(): AsyncGenerator<{ out: Promise<Out> }> {
    for await (const item of source) {
      const out = map(item)
      // Handled where it is awaited; until then it must not count as unhandled.
      out.catch(() => {})
      yield { out }
    }
  }
  for await (const { out } of prefetch(begun(), depth)) yield await out
}
