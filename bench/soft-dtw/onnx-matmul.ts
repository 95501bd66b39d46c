import type { MatmulTransposed } from '@kensa/algorithms/linear-algebra/matmul'
import { OnnxGraph } from '@kensa/models/onnx/graph'
import { InferenceSession, Tensor } from 'onnxruntime-node'

/** So many rows at a time, which keeps the copy that ONNX Runtime makes of its answer small. */
const blockRows = 900

/** Products by ONNX Runtime, as the runner passes them to the algorithms. */
export async function onnxMatmul(inner: number): Promise<MatmulTransposed> {
  const graph = new OnnxGraph()
  const a = graph.input('a', 'float32', ['N', inner])
  const b = graph.input('b', 'float32', ['M', inner])
  graph.output(graph.op('Gemm', [a, b], { transB: { int: 1 } }), 'products', 'float32', ['N', 'M'])
  const session = await InferenceSession.create(graph.build())
  return async (x, y, { rows, columns, inner: width }) => {
    const out = new Float32Array(rows * columns)
    const right = new Tensor('float32', y, [columns, width])
    for (let start = 0; start < rows; start += blockRows) {
      const count = Math.min(blockRows, rows - start)
      const left = new Tensor('float32', x.subarray(start * width, (start + count) * width), [count, width])
      const { products } = await session.run({ a: left, b: right })
      out.set(products?.data as Float32Array, start * columns)
    }
    return out
  }
}
