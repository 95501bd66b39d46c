import { expect, it } from 'vitest'
import { type BatchPolicy, createBatcher } from './batcher.ts'
import type { EngineGraph, Row } from './protocol.ts'

const policy: BatchPolicy = { rowsMax: 4, waitMsMax: 0, inFlightMax: 1 }
const image = model('image')
const text = model('text')

it('answers each row with its own output, whatever it was batched with', async () => {
  const batcher = createBatcher<Row, Float32Array>(policy, async (_, rows) => rows.map((row) => Float32Array.of(Number(row[0]) * 2)))
  const outputs = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((n) => batcher.add(image, Uint8Array.of(n), 'ingest')))
  expect(outputs.map(([value]) => value)).toEqual([2, 4, 6, 8, 10, 12, 14])
})

it('joins what waits into batches of one model and at most rowsMax rows', async () => {
  const held = holdingRunner()
  const batcher = createBatcher(policy, held.run)
  const all = [...Array(6).keys()].map((n) => batcher.add(image, Uint8Array.of(n), 'ingest'))
  all.push(batcher.add(text, Uint8Array.of(9), 'ingest'))
  await held.finishAll(batcher.waitingRows)
  await Promise.all(all)
  expect(held.batches).toEqual(['image:0', 'image:1,2,3,4', 'image:5', 'text:9'])
})

it('makes smaller batches of a model that memory allows fewer rows of', async () => {
  const held = holdingRunner()
  const batcher = createBatcher(policy, held.run)
  const large = { ...image, rowsMax: 2 }
  const all = [...Array(5).keys()].map((n) => batcher.add(large, Uint8Array.of(n), 'ingest'))
  await held.finishAll(batcher.waitingRows)
  await Promise.all(all)
  expect(held.batches).toEqual(['image:0', 'image:1,2', 'image:3,4'])
})

it('lets queries pass ingest rows that wait', async () => {
  const held = holdingRunner()
  const batcher = createBatcher(policy, held.run)
  const all = [1, 2, 3].map((n) => batcher.add(image, Uint8Array.of(n), 'ingest'))
  all.push(batcher.add(text, Uint8Array.of(8), 'query'), batcher.add(text, Uint8Array.of(9), 'query'))
  await held.finishAll(batcher.waitingRows)
  await Promise.all(all)
  expect(held.batches).toEqual(['image:1', 'text:8,9', 'image:2,3'])
})

it('waits for company no longer than waitMsMax', async () => {
  const held = holdingRunner()
  const batcher = createBatcher({ ...policy, waitMsMax: 5 }, held.run)
  const both = Promise.all([batcher.add(image, Uint8Array.of(1), 'ingest'), batcher.add(image, Uint8Array.of(2), 'ingest')])
  expect(held.batches).toEqual([])
  await held.begun
  await held.finishAll(batcher.waitingRows)
  await both
  expect(held.batches).toEqual(['image:1,2'])
})

it('takes the waiting rows of a canceled job out of the queue, and no others', async () => {
  const held = holdingRunner()
  const waits: string[] = []
  let nowMs = 0
  const onTaken = (m: EngineGraph, priority: string, waitedMs: number) => waits.push(`${m.name} ${priority} ${waitedMs}`)
  const batcher = createBatcher(policy, held.run, { now: () => nowMs, onTaken })
  const canceled = new AbortController()
  const running = batcher.add(image, Uint8Array.of(0), 'ingest', canceled.signal)
  const gone = [1, 2].map((n) => batcher.add(image, Uint8Array.of(n), 'ingest', canceled.signal))
  const kept = batcher.add(image, Uint8Array.of(3), 'ingest', new AbortController().signal)
  canceled.abort(new Error('canceled'))
  nowMs = 7
  expect((await Promise.allSettled(gone)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(batcher.add(image, Uint8Array.of(4), 'ingest', canceled.signal)).rejects.toThrow('canceled')
  await held.finishAll(batcher.waitingRows)
  await Promise.all([running, kept])
  expect(held.batches).toEqual(['image:0', 'image:3'])
  expect(waits).toEqual(['image ingest 0', 'image ingest 7'])
})

it('fails only the rows of the batch that failed', async () => {
  const batcher = createBatcher<Row, Float32Array>({ ...policy, rowsMax: 1 }, async (_, [row]) => {
    if (row?.[0] === 2) throw new Error('bad row')
    return [Float32Array.of(1)]
  })
  const settled = await Promise.allSettled([1, 2, 3].map((n) => batcher.add(image, Uint8Array.of(n), 'ingest')))
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

function model(name: string): EngineGraph {
  return { name, file: `${name}.onnx` }
}

it('keeps rows apart that do not fit into one batch', async () => {
  const held = holdingRunner()
  const batcher = createBatcher(policy, held.run, { isAlike: (a, b) => a.length === b.length })
  const rows = [[0], [1], [2, 2], [3], [4, 4]]
  const all = rows.map((row) => batcher.add(image, Uint8Array.from(row), 'ingest'))
  await held.finishAll(batcher.waitingRows)
  await Promise.all(all)
  expect(held.batches).toEqual(['image:0', 'image:1,3', 'image:2,4'])
})

/** A runner whose batches end only when told to. */
function holdingRunner() {
  const batches: string[] = []
  const open: (() => void)[] = []
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  return {
    batches,
    begun,
    run(m: EngineGraph, rows: Row[]): Promise<Float32Array[]> {
      batches.push(`${m.name}:${rows.map((row) => row[0]).join()}`)
      begin()
      return new Promise((resolve) => open.push(() => resolve(rows.map(() => new Float32Array(1)))))
    },
    async finishAll(waiting: () => number): Promise<void> {
      while (open.length > 0 || waiting() > 0) {
        open.shift()?.()
        await new Promise(setImmediate)
      }
    },
  }
}
