/**
 * Groups items into chunks of at most `sizeMax`, closing one early when its first item has waited `ageMsMax` at the arrival of the next.
 * When the source breaks, what came before it is handed on first.
 */
export async function* chunked<T>(source: AsyncIterable<T>, sizeMax: number, ageMsMax: number): AsyncGenerator<T[], void, undefined> {
  let chunk: T[] = []
  let sinceMs = 0
  let broken: { error: unknown } | undefined
  try {
    for await (const item of source) {
      if (chunk.length === 0) sinceMs = performance.now()
      chunk.push(item)
      if (chunk.length < sizeMax && performance.now() - sinceMs < ageMsMax) continue
      yield chunk
      chunk = []
    }
  } catch (error) {
    broken = { error }
  }
  if (chunk.length > 0) yield chunk
  if (broken) throw broken.error
}
