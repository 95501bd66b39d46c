import { InferenceSession, Tensor } from 'onnxruntime-node'
import { memoisePromise } from '../memoise-promise.ts'
import type { ChildAnswer, ChildRequest, Device, EngineModel, Row } from './protocol.ts'

// The engine child: the only process that touches ONNX Runtime, whose create() and run() block the event loop and cannot be
// interrupted. The parent keeps its heartbeats and ends a hung run with SIGKILL.

const device = process.argv[2] as Device
const intraOpNumThreads = Number(process.argv[3])

const sessionOf = memoisePromise(
  (model: EngineModel) =>
    InferenceSession.create(model.file, {
      executionProviders: [device],
      intraOpNumThreads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      // Idle threads that spin would take the core that decodes the next image.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    }),
  (model) => model.file,
)

function toTensor(model: EngineModel, rows: number, data: Row): Tensor {
  const dims = [rows, ...model.input.rowDims]
  if (data instanceof BigInt64Array) return new Tensor('int64', data, dims)
  if (data instanceof Float32Array) return new Tensor('float32', data, dims)
  return new Tensor('uint8', data, dims)
}

async function answer(request: ChildRequest): Promise<ChildAnswer> {
  const session = await sessionOf(request.model)
  if (request.kind === 'load') return { kind: 'loaded', id: request.id }
  const { model, rows, data, id } = request
  const startedMs = performance.now()
  const outputs = await session.run({ [model.input.name]: toTensor(model, rows, data) }, [model.output.name])
  const inferMs = performance.now() - startedMs
  const output = outputs[model.output.name]
  if (!output || !(output.data instanceof Float32Array)) throw new Error(`${model.name} has no float32 output ${model.output.name}`)
  return { kind: 'result', id, rowLength: output.data.length / rows, data: output.data, inferMs }
}

function send(message: ChildAnswer): void {
  process.send?.(message)
}

process.on('message', (request: ChildRequest) => {
  answer(request).then(send, (error: unknown) => {
    send({ kind: 'error', id: request.id, message: error instanceof Error ? error.message : String(error) })
  })
})
// A parent that was killed leaves no orphan behind.
process.on('disconnect', () => process.exit(0))
process.on('SIGINT', () => {})
send({ kind: 'ready', pid: process.pid })
