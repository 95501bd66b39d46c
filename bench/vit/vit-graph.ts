import { OnnxGraph, type Value } from '@kensa/models/onnx/graph'
import type { Bytes } from '@kensa/models/onnx/protobuf'

export type VitShape = { imageSize: number; patch: number; width: number; depth: number; heads: number; outputs: number }

/** ViT-B/16, the size of common image-text models for GPUs: 86 million parameters, 35 GFLOP an image. */
export const vitBase: VitShape = { imageSize: 224, patch: 16, width: 768, depth: 12, heads: 12, outputs: 256 }
/** The image tower of SigLIP-so400m/14 at 378 pixels (Zhai et al. 2023), without its attention pooling: 0.43 billion parameters, 0.7 TFLOP an image. */
export const siglipSo400m: VitShape = { imageSize: 378, patch: 14, width: 1152, depth: 27, heads: 16, outputs: 256 }
/** ViT-8M/16, the size of image-text models made for CPUs (TinyCLIP's, Wu et al. 2023): 8 million parameters, 3 GFLOP an image. */
export const vitTiny: VitShape = { ...vitBase, width: 256, depth: 10, heads: 4 }

/** `pixels`: uint8 NHWC as the runner's models take them; `pixel_values`: normalised float NCHW as transformers.js gives them. */
export type VitInput = 'pixels' | 'pixel_values'

/**
 * A vision transformer (Dosovitskiy et al. 2021) with random weights, mean-pooled and projected to a vector of unit length. Its answers
 * mean nothing; its work is that of the real one.
 */
export function vitGraph(shape: VitShape, input: VitInput, seed: number): Bytes {
  const { imageSize, patch, width, depth, outputs } = shape
  const graph = new OnnxGraph()
  const random = noise(seed)
  const weights = (...dims: number[]) => {
    const length = dims.reduce((product, n) => product * n, 1)
    const scale = 1 / Math.sqrt(length / (dims.at(-1) ?? 1))
    const data = new Float32Array(length)
    for (let i = 0; i < length; i++) data[i] = random() * scale
    return graph.floats(dims, data)
  }
  const tokens = (imageSize / patch) ** 2

  const picture = input === 'pixels' ? fromBytes(graph, imageSize) : graph.input('pixel_values', 'float32', ['N', 3, imageSize, imageSize])
  const patches = graph.op('Conv', [picture, weights(width, 3, patch, patch)], {
    kernel_shape: { ints: [patch, patch] },
    strides: { ints: [patch, patch] },
  })
  const rows = graph.op('Transpose', [graph.op('Reshape', [patches, graph.integers(0, width, tokens)])], { perm: { ints: [0, 2, 1] } })
  let x = graph.op('Add', [rows, weights(1, tokens, width)])
  for (let block = 0; block < depth; block++) {
    x = graph.op('Add', [x, attention(graph, normalised(graph, x, width), shape, weights)])
    const wide = graph.op('MatMul', [normalised(graph, x, width), weights(width, 4 * width)])
    x = graph.op('Add', [x, graph.op('MatMul', [gelu(graph, wide), weights(4 * width, width)])])
  }
  const last = normalised(graph, x, width)
  if (input === 'pixel_values') {
    graph.output(last, 'last_hidden_state', 'float32', ['N', tokens, width])
    return graph.build()
  }
  const pooled = graph.op('ReduceMean', [last], { axes: { ints: [1] }, keepdims: { int: 0 } })
  const projected = graph.op('MatMul', [pooled, weights(width, outputs)])
  const unit = graph.op('LpNormalization', [projected], { axis: { int: 1 }, p: { int: 2 } })
  graph.output(unit, 'embedding', 'float32', ['N', outputs])
  return graph.build()
}

function fromBytes(graph: OnnxGraph, imageSize: number): Value {
  const pixels = graph.input('pixels', 'uint8', ['N', imageSize, imageSize, 3])
  const scaled = graph.op('Div', [graph.op('Cast', [pixels], { to: { int: 1 } }), graph.floats([1], [127.5])])
  return graph.op('Transpose', [graph.op('Sub', [scaled, graph.floats([1], [1])])], { perm: { ints: [0, 3, 1, 2] } })
}

function attention(graph: OnnxGraph, x: Value, { width, heads }: VitShape, weights: (...dims: number[]) => Value): Value {
  const side = width / heads
  const split = (perm: number[]) => {
    const all = graph.op('MatMul', [x, weights(width, width)])
    return graph.op('Transpose', [graph.op('Reshape', [all, graph.integers(0, 0, heads, side)])], { perm: { ints: perm } })
  }
  const query = graph.op('Mul', [split([0, 2, 1, 3]), graph.floats([1], [side ** -0.5])])
  const scores = graph.op('Softmax', [graph.op('MatMul', [query, split([0, 2, 3, 1])])], { axis: { int: -1 } })
  const mixed = graph.op('Transpose', [graph.op('MatMul', [scores, split([0, 2, 1, 3])])], { perm: { ints: [0, 2, 1, 3] } })
  return graph.op('MatMul', [graph.op('Reshape', [mixed, graph.integers(0, 0, width)]), weights(width, width)])
}

function normalised(graph: OnnxGraph, x: Value, width: number): Value {
  const [ones, zeros] = [graph.floats([width], new Float32Array(width).fill(1)), graph.floats([width], new Float32Array(width))]
  return graph.op('LayerNormalization', [x, ones, zeros], { axis: { int: -1 }, epsilon: { float: 1e-6 } })
}

function gelu(graph: OnnxGraph, x: Value): Value {
  const erf = graph.op('Erf', [graph.op('Mul', [x, graph.floats([1], [Math.SQRT1_2])])])
  return graph.op('Mul', [graph.op('Mul', [x, graph.floats([1], [0.5])]), graph.op('Add', [erf, graph.floats([1], [1])])])
}

/** Seeded numbers in ±√3, so of variance 1 (mulberry32). */
function noise(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1) * Math.sqrt(3)
  }
}
