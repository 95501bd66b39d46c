/** What parent and engine child say to each other, over Node's IPC with `serialization: 'advanced'` (typed arrays travel as they are). */

export type Device = 'cuda' | 'cpu'

/** A batch-first ONNX model: one input and one output, first axis free. */
export type EngineModel = {
  /** Name for logs and metrics. */
  name: string
  file: string
  input: { name: string; type: 'uint8' | 'int64' | 'float32'; rowDims: readonly number[] }
  output: { name: string }
}

export type Row = Uint8Array | BigInt64Array | Float32Array

export type ChildRequest =
  | { kind: 'load'; id: number; model: EngineModel }
  | { kind: 'run'; id: number; model: EngineModel; rows: number; data: Row }

export type ChildAnswer =
  | { kind: 'ready'; pid: number }
  | { kind: 'loaded'; id: number }
  /** `inferMs`: the model alone, without the way there and back. */
  | { kind: 'result'; id: number; rowLength: number; data: Float32Array; inferMs: number }
  | { kind: 'error'; id: number; message: string }
