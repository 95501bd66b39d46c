import '../onnx/disable-telemetry.ts'
import { InferenceSession } from 'onnxruntime-node'
import { describeGraph } from './describe-graph.ts'
import type { DescribeAnswer } from './describe-in-child.ts'

// Opens one graph, tells its parent what it takes and gives, and ends: describe-child.ts FILE NAME

const [file = '', name = file] = process.argv.slice(2)
const answer: DescribeAnswer = await describeGraph((path) => InferenceSession.create(path), file, name).then(
  (found) => ({ found }),
  (error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }),
)
process.send?.(answer, () => process.disconnect())
