import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OnnxGraph } from '@kensa/models/onnx/graph'
import { afterEach, expect, it, vi } from 'vitest'
import { openLog } from '../log.ts'
import { createMetrics } from '../metrics.ts'
import { type Engine, startEngine } from './engine.ts'
import { type EnginePolicy, enginePolicies } from './policy.ts'
import type { Device, EngineModel } from './protocol.ts'

const folder = await mkdtemp(join(tmpdir(), 'kensa-engine-'))
const metrics = createMetrics({ defaults: false })
let engine: Engine
afterEach(() => engine.close())

it('answers each row with its own output while the child batches rows of many callers', async () => {
  engine = start()
  const model = await doubling()
  const outputs = await Promise.all([...Array(50).keys()].map((n) => engine.infer(model, Uint8Array.of(n, 0, 0, 1), 'ingest')))
  expect(outputs.map((output) => [...output])).toEqual([...Array(50).keys()].map((n) => [2 * n, 0, 0, 2]))
  expect(await metrics.registry.getSingleMetricAsString('kensa_engine_batch_rows')).toMatch(/le="4"/)
})

it('loses no answer when the child is killed in the middle of a request', async () => {
  engine = start()
  const model = await doubling()
  await engine.load(model)
  const first = pidOf(engine)
  process.kill(first as number, 'SIGSTOP')
  const answers = [...Array(9).keys()].map((n) => engine.infer(model, Uint8Array.of(n, 0, 0, 0), 'ingest'))
  process.kill(first as number, 'SIGKILL')
  expect((await Promise.all(answers)).map(([value]) => value)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16])
  expect(pidOf(engine)).not.toBe(first)
})

it('says which models it holds: none of a child that is gone', async () => {
  engine = start()
  const model = await doubling()
  expect(engine.loadedModels()).toEqual([])
  await engine.load(model)
  expect(engine.loadedModels()).toEqual([model.name])
  const first = pidOf(engine) as number
  process.kill(first, 'SIGKILL')
  await vi.waitUntil(() => pidOf(engine) !== undefined && pidOf(engine) !== first, { timeout: 20_000, interval: 5 })
  expect(engine.loadedModels()).toEqual([])
  await engine.infer(model, Uint8Array.of(1, 1, 1, 1), 'query')
  expect(engine.loadedModels()).toEqual([model.name])
})

it('replaces a child that hangs, and the request is answered by the next', async () => {
  engine = start({ answerTimeoutMs: 300 })
  const model = await doubling()
  await engine.load(model)
  const hung = pidOf(engine)
  process.kill(hung as number, 'SIGSTOP')
  expect([...(await engine.infer(model, Uint8Array.of(1, 2, 3, 4), 'query'))]).toEqual([2, 4, 6, 8])
  expect(pidOf(engine)).not.toBe(hung)
})

it('says model_unavailable when two children in a row do not come to an answer, and works again after', async () => {
  engine = start({ answerTimeoutMs: 1_500, loadTimeoutMs: 1_500 })
  await expect(engine.infer(await slowModel(4_000), Float32Array.of(1), 'ingest')).rejects.toMatchObject({ code: 'model_unavailable' })
  expect([...(await engine.infer(await doubling(), Uint8Array.of(1, 1, 1, 1), 'query'))]).toEqual([2, 2, 2, 2])
})

it('reports a model that cannot be loaded, and tries again when it can', async () => {
  engine = start()
  const model = await doubling('late.onnx', 'not a model')
  await expect(engine.load(model)).rejects.toMatchObject({ code: 'model_unavailable' })
  await doubling('late.onnx')
  await engine.load(model)
})

it('does not load on a device that is not there', async () => {
  engine = start({}, 'cuda')
  await expect(engine.load(await doubling())).rejects.toMatchObject({ code: 'model_unavailable' })
})

it('never blocks the parent while a model runs', async () => {
  engine = start()
  const model = await slowModel()
  await engine.load(model)
  let ticks = 0
  const ticking = setInterval(() => ticks++, 5)
  const startedMs = performance.now()
  await engine.infer(model, Float32Array.of(1), 'query')
  clearInterval(ticking)
  expect(ticks).toBeGreaterThan((performance.now() - startedMs) / 5 / 4)
})

const pidOf = (one: Engine) => one.pids()[0]

function start(changed: Partial<EnginePolicy> = {}, device: Device = 'cpu'): Engine {
  return startEngine({ device, policy: { ...enginePolicies.cpu, ...changed }, log: openLog('silent'), metrics })
}

async function doubling(name = 'double.onnx', instead?: string): Promise<EngineModel> {
  const graph = new OnnxGraph()
  const x = graph.input('x', 'uint8', ['N', 4])
  const wide = graph.op('Cast', [x], { to: { int: 1 } })
  graph.output(graph.op('Mul', [wide, graph.floats([1], [2])]), 'y', 'float32', ['N', 4])
  const file = join(folder, name)
  await writeFile(file, instead ?? graph.build())
  return { name: 'double', file, input: { name: 'x', type: 'uint8', rowDims: [4] }, output: { name: 'y' } }
}

/** So many matrix products of some ten milliseconds each. */
async function slowModel(products = 40): Promise<EngineModel> {
  const graph = new OnnxGraph()
  const side = 768
  let value = graph.op('Mul', [graph.input('x', 'float32', ['N']), graph.floats([side, side], new Float32Array(side * side).fill(1e-3))])
  const weights = graph.floats([side, side], new Float32Array(side * side).fill(1e-3))
  for (let i = 0; i < products; i++) value = graph.op('MatMul', [value, weights])
  const sum = graph.op('ReduceSum', [value, graph.integers(0, 1)], { keepdims: { int: 0 } })
  graph.output(graph.op('Reshape', [sum, graph.integers(1, 1)]), 'y', 'float32', ['N', 1])
  const file = join(folder, `slow-${products}.onnx`)
  await writeFile(file, graph.build())
  return { name: 'slow', file, input: { name: 'x', type: 'float32', rowDims: [] }, output: { name: 'y' } }
}
