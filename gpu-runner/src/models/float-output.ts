import { KensaError } from '@kensa/contract/errors'
import type { RowOutputs } from '../engine/protocol.ts'
import type { Output } from './check-output.ts'

/** An output of a graph, by its name. Throws `KensaError` (`model_unavailable`) where it is not there, or not of float32. */
export function floatOutput(graph: { name: string }, outputs: RowOutputs, name: string): Output {
  const value = outputs[name]
  if (value?.data instanceof Float32Array) return { data: value.data, dims: value.dims }
  throw new KensaError('model_unavailable', `The model ${graph.name} has no float32 output ${name}.`)
}
