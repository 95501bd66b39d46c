/** What parent and engine child say to each other, over Node's IPC with `serialization: 'advanced'` (typed arrays travel as they are). */

/** `cuda`: NVIDIA through CUDA. `webgpu`: any GPU with Vulkan, Metal or Direct3D 12; its libraries come with ONNX Runtime. */
export type Device = 'cuda' | 'webgpu' | 'cpu'

export type Row = Uint8Array | BigInt64Array | Float32Array

/** `bool` is bytes of 0 and 1. */
export type TensorType = 'uint8' | 'int64' | 'float32' | 'bool'
export type TensorValue = { type: TensorType; dims: readonly number[]; data: Row }

/** An ONNX graph whose inputs and outputs have the batch as their first axis. */
export type EngineGraph = {
  /** Name for logs and metrics. */
  name: string
  /** Whose pre- and post-processing it has, for metrics. */
  family?: string
  file: string
  /** Rows of a batch at most, where memory allows fewer than the device's policy. */
  rowsMax?: number
}

/** A graph of which one input and one output matter. */
export type EngineModel = EngineGraph & {
  input: { name: string; type: TensorType; rowDims: readonly number[] }
  output: { name: string }
}

/**
 * One item of a batch, by the names of the graph's inputs; `dims` are without the batch. Where `isStacked`, the item brings `dims[0]` rows
 * of the batch axis instead of one, such as the texts that are looked for in one picture.
 */
export type RowInputs = Readonly<Record<string, TensorValue & { isStacked?: boolean }>>
/** The same for the outputs asked for. */
export type RowOutputs = Record<string, TensorValue>

export type ChildRequest =
  | { kind: 'load'; id: number; model: EngineGraph }
  | { kind: 'run'; id: number; model: EngineGraph; inputs: Record<string, TensorValue>; outputs: readonly string[] }

export type ChildAnswer =
  | { kind: 'ready'; pid: number }
  | { kind: 'loaded'; id: number }
  /** `inferMs`: the model alone, without the way there and back. */
  | { kind: 'result'; id: number; outputs: Record<string, TensorValue>; inferMs: number }
  | { kind: 'error'; id: number; message: string }
