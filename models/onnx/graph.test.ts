import { InferenceSession, Tensor } from 'onnxruntime-node'
import { expect, it } from 'vitest'
import { OnnxGraph } from './graph.ts'

const load = (graph: OnnxGraph) => InferenceSession.create(graph.build())

it('writes a model that onnxruntime loads, with named inputs and outputs and free dimensions', async () => {
  const graph = new OnnxGraph()
  const x = graph.input('x', 'float32', ['N', 2])
  graph.output(graph.op('MatMul', [x, graph.floats([2, 3], [1, 2, 3, 4, 5, 6])]), 'y', 'float32', ['N', 3])
  const session = await load(graph)
  expect(session.inputNames).toEqual(['x'])
  expect(session.inputMetadata).toMatchObject([{ name: 'x', type: 'float32', shape: ['N', 2] }])
  const { y } = await session.run({ x: new Tensor('float32', [1, 0, 0, 1], [2, 2]) })
  expect(y?.dims).toEqual([2, 3])
  expect([...(y?.data as Float32Array)]).toEqual([1, 2, 3, 4, 5, 6])
})

it('writes int, ints and float attributes, negative numbers and left-out inputs', async () => {
  const graph = new OnnxGraph()
  const x = graph.input('x', 'float32', [1, 1, 2, 2])
  const padded = graph.op('Conv', [x, graph.floats([1, 1, 3, 3], Array(9).fill(1)), null], {
    pads: { ints: [1, 1, 1, 1] },
    strides: { ints: [2, 2] },
  })
  const clipped = graph.op('LeakyRelu', [graph.op('Clip', [padded, null, graph.floats([], [4])])], { alpha: { float: 0.5 } })
  graph.output(graph.op('Squeeze', [clipped, graph.integers(-1, -2)]), 'y', 'float32', [1, 1])
  const session = await load(graph)
  const run = async (values: number[]) => {
    const { y } = await session.run({ x: new Tensor('float32', values, [1, 1, 2, 2]) })
    return (y?.data as Float32Array)[0]
  }
  expect(await run([1, 1, 1, 2])).toBe(4)
  expect(await run([-1, -1, -1, -1])).toBe(-2)
})

it('takes uint8 images and int64 ids', async () => {
  const graph = new OnnxGraph()
  const pixels = graph.input('pixels', 'uint8', ['N'])
  const ids = graph.input('ids', 'int64', ['N'])
  const table = graph.floats([3], [0.5, 0.25, 0.125])
  const sum = graph.op('Add', [graph.op('Cast', [pixels], { to: { int: 1 } }), graph.op('Gather', [table, ids], { axis: { int: 0 } })])
  graph.output(sum, 'y', 'float32', ['N'])
  const session = await load(graph)
  const { y } = await session.run({ pixels: new Tensor('uint8', [7, 255], [2]), ids: new Tensor('int64', [2n, 0n], [2]) })
  expect([...(y?.data as Float32Array)]).toEqual([7.125, 255.5])
})

it('refuses a constant that does not fill its shape', () => {
  expect(() => new OnnxGraph().floats([2, 2], [1, 2, 3])).toThrow(/needs 4 elements, got 3/)
})
