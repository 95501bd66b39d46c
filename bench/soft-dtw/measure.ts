// Aligns two hours of video with two hours (a clip a second, embeddings of 768 numbers) in a process of its own, so that the peak of its
// memory is its own, and says in JSON how long it took and what it needed.
import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import { squaredEuclideanCost } from '@kensa/algorithms/soft-dtw/cost'
import { dtwPath } from '@kensa/algorithms/soft-dtw/path'
import { softDtwValue } from '@kensa/algorithms/soft-dtw/value'
import { onnxMatmul } from './onnx-matmul.ts'

const [length, width, radius] = process.argv.slice(2).map(Number) as [number, number, number]
const random = mulberry32(1)
const embeddings = () => Float32Array.from({ length: length * width }, () => random() - 0.5)
const [x, y] = [embeddings(), embeddings()]
const matmul = await onnxMatmul(width)

const startedMs = performance.now()
const cost = await squaredEuclideanCost(x, y, width, matmul)
const costMs = performance.now()
const value = softDtwValue(cost, { gamma: 0.1, radius })
const valueMs = performance.now()
const path = dtwPath(cost, radius)
const endedMs = performance.now()
process.stdout.write(
  JSON.stringify({
    costS: (costMs - startedMs) / 1000,
    valueS: (valueMs - costMs) / 1000,
    pathS: (endedMs - valueMs) / 1000,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    value,
    steps: path.rows.length,
  }),
)
