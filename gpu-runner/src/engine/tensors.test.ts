import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OnnxGraph } from '@kensa/models/onnx/graph'
import { afterAll, expect, it } from 'vitest'
import { openLog } from '../log.ts'
import { createMetrics } from '../metrics.ts'
import { startEngine } from './engine.ts'
import { enginePolicies } from './policy.ts'
import type { EngineGraph, RowInputs } from './protocol.ts'

const folder = await mkdtemp(join(tmpdir(), 'kensa-tensors-'))
const metrics = createMetrics({ defaults: false })
const engine = startEngine({ device: 'cpu', policy: enginePolicies.cpu, log: openLog('silent'), metrics })
afterAll(() => engine.close())
const model = await maskedSums()

it('answers each row by every output asked for, with its own shape and type, whatever it was batched with', async () => {
  const answers = await Promise.all(
    [...Array(9).keys()].map((n) => engine.run(model, rowOf([n, n + 1, 5], [1, 1, 0]), ['masked', 'kept', 'large'], 'ingest')),
  )
  for (const [n, { masked, kept, large }] of answers.entries()) {
    expect(masked).toEqual({ type: 'float32', dims: [3], data: Float32Array.of(n, n + 1, 0) })
    expect(kept).toEqual({ type: 'int64', dims: [], data: BigInt64Array.of(2n) })
    expect(large).toEqual({ type: 'bool', dims: [3], data: Uint8Array.from([n, n + 1, 0], (value) => Number(value > 3)) })
  }
  expect(await metrics.registry.getSingleMetricAsString('kensa_engine_batch_rows')).toMatch(/le="4"/)
})

it('gives only the outputs asked for', async () => {
  expect(Object.keys(await engine.run(model, rowOf([1, 2], [1, 1]), ['kept'], 'query'))).toEqual(['kept'])
})

it('batches only rows of one shape', async () => {
  const lengths = [1, 2, 1, 3, 2, 1]
  const answers = await Promise.all(
    lengths.map((length) => engine.run(model, rowOf(Array(length).fill(7), Array(length).fill(1)), ['masked'], 'ingest')),
  )
  expect(answers.map(({ masked }) => masked?.dims)).toEqual(lengths.map((length) => [length]))
})

it('stacks what belongs to one row along the axis of the batch', async () => {
  const stacked = await stackedSums()
  const ask = (n: number) =>
    engine.run(
      stacked,
      {
        picture: { type: 'float32', dims: [1], data: Float32Array.of(n) },
        texts: { type: 'int64', dims: [2, 1], data: BigInt64Array.of(10n, 20n), isStacked: true },
      },
      ['sums'],
      'ingest',
    )
  const answers = await Promise.all([1, 2, 3].map(ask))
  expect(answers.map(({ sums }) => [...(sums?.data as Float32Array)])).toEqual([
    [11, 21],
    [12, 22],
    [13, 23],
  ])
})

it('refuses a row that does not fill its shape, and no other', async () => {
  const good = engine.run(model, rowOf([1], [1]), ['masked'], 'ingest')
  const short = { ...rowOf([1], [1]), x: { type: 'float32' as const, dims: [2], data: Float32Array.of(1) } }
  await expect(engine.run(model, short, ['masked'], 'ingest')).rejects.toThrow('masked-sums: x of the shape [2] needs 2 values; found 1')
  expect((await good).masked?.data).toEqual(Float32Array.of(1))
})

it('says model_unavailable for an output that the graph does not have or that is not batch-first', async () => {
  await expect(engine.run(model, rowOf([1], [1]), ['nothing'], 'query')).rejects.toMatchObject({ code: 'model_unavailable' })
  await expect(engine.run(model, rowOf([1, 2], [1, 1]), ['turned'], 'query')).rejects.toThrow(
    'answered 1 rows by turned of the shape [2, 1]',
  )
})

function rowOf(x: number[], mask: number[]): RowInputs {
  return {
    x: { type: 'float32', dims: [x.length], data: Float32Array.from(x) },
    mask: { type: 'bool', dims: [mask.length], data: Uint8Array.from(mask) },
  }
}

/** x and mask → x where the mask is set, how many are set, whether they are more than 3, and the first with its axes swapped. */
async function maskedSums(): Promise<EngineGraph> {
  const graph = new OnnxGraph()
  const x = graph.input('x', 'float32', ['N', 'L'])
  const mask = graph.input('mask', 'bool', ['N', 'L'])
  const masked = graph.op('Where', [mask, x, graph.floats([1], [0])])
  graph.output(masked, 'masked', 'float32', ['N', 'L'])
  const kept = graph.op('ReduceSum', [graph.op('Cast', [mask], { to: { int: 7 } }), graph.integers(1)], { keepdims: { int: 0 } })
  graph.output(kept, 'kept', 'int64', ['N'])
  graph.output(graph.op('Greater', [masked, graph.floats([1], [3])]), 'large', 'bool', ['N', 'L'])
  graph.output(graph.op('Transpose', [masked], { perm: { ints: [1, 0] } }), 'turned', 'float32', ['L', 'N'])
  return save('masked-sums', graph)
}

/** Each picture's number plus that of each of its two texts. */
async function stackedSums(): Promise<EngineGraph> {
  const graph = new OnnxGraph()
  const picture = graph.input('picture', 'float32', ['N', 1])
  const texts = graph.input('texts', 'int64', ['M', 1])
  const each = graph.op('Reshape', [graph.op('Cast', [texts], { to: { int: 1 } }), graph.integers(-1, 2)])
  graph.output(graph.op('Add', [picture, each]), 'sums', 'float32', ['N', 2])
  return save('stacked-sums', graph)
}

async function save(name: string, graph: OnnxGraph): Promise<EngineGraph> {
  const file = join(folder, `${name}.onnx`)
  await writeFile(file, graph.build())
  return { name, file }
}
