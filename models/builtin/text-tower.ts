import { OnnxGraph, type Value } from '../onnx/graph.ts'
import { bearers, concepts, finishes } from './concepts.ts'
import type { Vocabulary } from './vocabulary/schema.ts'
import { type Weights, weightOf } from './weights.ts'

export const dimensions = 256
/** The first half of an embedding compares with words and pictures, the second only with pictures. */
export const meaningDimensions = 128

/**
 * ids [N, L] → embedding [N, 256]. Words become several-hot concepts (order and repetition don't matter); a finish counts by itself and
 * once more together with each thing named, so that "blue wrench" is not "blue" and "wrench". The second half is zero.
 */
export function textTower(vocabulary: Vocabulary, weights: Weights): Uint8Array {
  const graph = new OnnxGraph()
  const ids = graph.input('ids', 'int64', ['N', 'L'])
  const rows = graph.op('Gather', [graph.floats([vocabulary.words.length + 1, concepts.length], meaningTable(vocabulary)), ids], {
    axis: { int: 0 },
  })
  const hot = graph.op('ReduceMax', [rows], { axes: { ints: [1] }, keepdims: { int: 0 } })
  const slice = (from: number, to: number) => graph.op('Slice', [hot, graph.integers(from), graph.integers(to), graph.integers(1)])
  const thing = graph.op('Unsqueeze', [slice(0, bearers.length), graph.integers(2)])
  const finish = graph.op('Unsqueeze', [slice(bearers.length, bearers.length + finishes.length), graph.integers(1)])
  const pairs = graph.op('Reshape', [graph.op('Mul', [thing, finish]), graph.integers(0, bearers.length * finishes.length)])
  const times = (value: Value, name: string, rowCount: number) =>
    graph.op('MatMul', [value, graph.floats([rowCount, meaningDimensions], weightOf(weights, name, [rowCount, meaningDimensions]))])
  const sum = graph.op('Add', [
    graph.op('Add', [times(hot, 'single', concepts.length), times(pairs, 'bound', bearers.length * finishes.length)]),
    graph.floats([meaningDimensions], weightOf(weights, 'neutral', [meaningDimensions])),
  ])
  const unit = graph.op('LpNormalization', [sum], { axis: { int: 1 }, p: { int: 2 } })
  const padded = graph.op('Pad', [unit, graph.integers(0, 0, 0, dimensions - meaningDimensions)])
  graph.output(padded, 'embedding', 'float32', ['N', dimensions])
  return graph.build({ graphName: 'builtin-text' })
}

function meaningTable(vocabulary: Vocabulary): Float32Array {
  const table = new Float32Array((vocabulary.words.length + 1) * concepts.length)
  vocabulary.words.forEach((word, i) => {
    for (const concept of word.concepts) table[(i + 1) * concepts.length + (concepts as readonly string[]).indexOf(concept)] = 1
  })
  return table
}
