import { OnnxGraph, type Value } from '../onnx/graph.ts'
import { pixelSize } from './preprocessing.ts'
import { dimensions, meaningDimensions } from './text-tower.ts'
import { type Weights, weightOf } from './weights.ts'

type Layer = { kind: 'step'; inputs: number; outputs: number; kernel: number; stride: number } | { kind: 'residual'; width: number }

/** The same list as in maker/train.py. */
const layers: readonly Layer[] = [
  { kind: 'step', inputs: 3, outputs: 16, kernel: 3, stride: 2 },
  { kind: 'step', inputs: 16, outputs: 32, kernel: 3, stride: 2 },
  { kind: 'step', inputs: 32, outputs: 64, kernel: 3, stride: 2 },
  { kind: 'residual', width: 64 },
  { kind: 'step', inputs: 64, outputs: 128, kernel: 3, stride: 2 },
  { kind: 'residual', width: 128 },
  { kind: 'residual', width: 128 },
  { kind: 'step', inputs: 128, outputs: 256, kernel: 1, stride: 1 },
]
const features = 256

/**
 * pixels [N, S, S, 3] → embedding [N, 256]: convolutions, then the mean of all places beside the mean of those worth looking at, then
 * two heads of unit length (what is shown, which picture it is), together of unit length again.
 */
export function imageTower(weights: Weights): Uint8Array {
  const graph = new OnnxGraph()
  const pixels = graph.input('pixels', 'uint8', ['N', pixelSize, pixelSize, 3])
  const chw = graph.op('Transpose', [graph.op('Cast', [pixels], { to: { int: 1 } })], { perm: { ints: [0, 3, 1, 2] } })
  const scaled = graph.op('Mul', [graph.op('Sub', [chw, graph.floats([], [127.5])]), graph.floats([], [4 / 255])])

  const convolve = (x: Value, name: string, inputs: number, outputs: number, kernel: number, stride: number) => {
    const pad = Math.floor(kernel / 2)
    const weight = graph.floats([outputs, inputs, kernel, kernel], weightOf(weights, `${name}.weight`, [outputs, inputs, kernel, kernel]))
    const bias = graph.floats([outputs], weightOf(weights, `${name}.bias`, [outputs]))
    return graph.op('Conv', [x, weight, bias], {
      kernel_shape: { ints: [kernel, kernel] },
      pads: { ints: [pad, pad, pad, pad] },
      strides: { ints: [stride, stride] },
    })
  }
  const relu = (x: Value) => graph.op('Relu', [x])
  const body = layers.reduce((x, layer, i) => {
    if (layer.kind === 'step') return relu(convolve(x, `body${i}`, layer.inputs, layer.outputs, layer.kernel, layer.stride))
    const inner = relu(convolve(x, `body${i}a`, layer.width, layer.width, 3, 1))
    return relu(graph.op('Add', [x, convolve(inner, `body${i}b`, layer.width, layer.width, 3, 1)]))
  }, scaled)

  const flat = (x: Value, channels: number) => graph.op('Reshape', [x, graph.integers(0, channels, -1)])
  const places = flat(body, features)
  const attention = graph.op('Softmax', [flat(convolve(body, 'attention', features, 1, 1, 1), 1)], { axis: { int: 2 } })
  const mean = graph.op('ReduceMean', [places], { axes: { ints: [2] }, keepdims: { int: 0 } })
  const attended = graph.op('ReduceSum', [graph.op('Mul', [places, attention]), graph.integers(2)], { keepdims: { int: 0 } })
  const pooled = graph.op('Concat', [mean, attended], { axis: { int: 1 } })
  const head = (name: string) => {
    const weight = graph.floats([meaningDimensions, 2 * features], weightOf(weights, `${name}.weight`, [meaningDimensions, 2 * features]))
    const bias = graph.floats([meaningDimensions], weightOf(weights, `${name}.bias`, [meaningDimensions]))
    const projected = graph.op('Gemm', [pooled, weight, bias], { transB: { int: 1 } })
    return graph.op('LpNormalization', [projected], { axis: { int: 1 }, p: { int: 2 } })
  }
  const both = graph.op('Concat', [head('meaning'), head('instance')], { axis: { int: 1 } })
  const embedding = graph.op('LpNormalization', [both], { axis: { int: 1 }, p: { int: 2 } })
  graph.output(embedding, 'embedding', 'float32', ['N', dimensions])
  return graph.build({ graphName: 'builtin-image' })
}
