import { expect, it } from 'vitest'
import { chunked } from './chunked.ts'
import { mapAhead } from './map-ahead.ts'
import { prefetch } from './prefetch.ts'

it('keeps order and runs ahead of the reader by no more than the depth', async () => {
  const taken: number[] = []
  let aheadMax = 0
  const source = counting(10, (n) => {
    aheadMax = Math.max(aheadMax, n + 1 - taken.length)
  })
  for await (const n of prefetch(source, 3)) {
    await new Promise(setImmediate)
    taken.push(n)
  }
  expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(aheadMax).toBeGreaterThan(1)
  expect(aheadMax).toBeLessThanOrEqual(4)
})

it('hands the error of the source to the reader after the items before it', async () => {
  const seen: number[] = []
  const read = async () => {
    for await (const n of prefetch(failingAt(3), 2)) seen.push(n)
  }
  await expect(read()).rejects.toThrow('source broke')
  expect(seen).toEqual([0, 1, 2])
})

it('stops the source when the reader leaves', async () => {
  let closed = false
  for await (const _ of prefetch(
    counting(100, undefined, () => (closed = true)),
    2,
  ))
    break
  expect(closed).toBe(true)
})

it('maps several items at once and keeps their order', async () => {
  let under = 0
  let underMax = 0
  const out: number[] = []
  const double = async (n: number) => {
    underMax = Math.max(underMax, ++under)
    for (let i = 0; i < 10 - n; i++) await new Promise(setImmediate)
    under--
    return n * 2
  }
  for await (const n of mapAhead(counting(8), 3, double)) out.push(n)
  expect(out).toEqual([0, 2, 4, 6, 8, 10, 12, 14])
  expect(underMax).toBeGreaterThan(1)
  expect(underMax).toBeLessThanOrEqual(4)
})

it('cuts chunks by size and by age and loses no item', async () => {
  const bySize = await collect(chunked(counting(7), 3, 60_000))
  expect(bySize).toEqual([[0, 1, 2], [3, 4, 5], [6]])
  const byAge = await collect(chunked(counting(3), 100, 0))
  expect(byAge).toEqual([[0], [1], [2]])
})

it('hands on the chunk before the break, then the break', async () => {
  const chunks: number[][] = []
  const read = async () => {
    for await (const chunk of chunked(failingAt(4), 3, 60_000)) chunks.push(chunk)
  }
  await expect(read()).rejects.toThrow('source broke')
  expect(chunks).toEqual([[0, 1, 2], [3]])
})

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of source) all.push(item)
  return all
}

async function* counting(end: number, onItem?: (n: number) => void, onClose?: () => void): AsyncGenerator<number, void, undefined> {
  try {
    for (let n = 0; n < end; n++) {
      onItem?.(n)
      yield n
    }
  } finally {
    onClose?.()
  }
}

async function* failingAt(end: number): AsyncGenerator<number, void, undefined> {
  yield* counting(end)
  throw new Error('source broke')
}
