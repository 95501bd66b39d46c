import '@kensa/models/onnx/disable-telemetry'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { memoisePromise } from '../memoise-promise.ts'
import type { ChildAnswer, ChildRequest, Device, EngineGraph, TensorValue } from './protocol.ts'

// The engine child: the only process that touches ONNX Runtime, whose create() and run() block the event loop and cannot be
// interrupted. The parent keeps its heartbeats and ends a hung run with SIGKILL.

const device = process.argv[2] as Device
const intraOpNumThreads = Number(process.argv[3])

const sessionOf = memoisePromise(
  (model: EngineGraph) =>
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

function toTensor({ type, dims, data }: TensorValue): Tensor {
  return new Tensor(type as 'float32', data as Float32Array, dims)
}

function fromTensor(model: string, name: string, tensor: Tensor | undefined): TensorValue {
  const { type, dims, data } = tensor ?? {}
  const isKnown = type === 'uint8' || type === 'int64' || type === 'float32' || type === 'bool'
  if (!isKnown || !dims || !data) throw new Error(`${model} has no output ${name} that can be handed on; its type is ${type ?? 'unknown'}`)
  return { type, dims, data: data as TensorValue['data'] }
}

async function answer(request: ChildRequest): Promise<ChildAnswer> {
  const session = await sessionOf(request.model)
  if (request.kind === 'load') return { kind: 'loaded', id: request.id }
  const { model, inputs, outputs, id } = request
  const feeds = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, toTensor(value)]))
  const startedMs = performance.now()
  const results = await session.run(feeds, outputs)
  const inferMs = performance.now() - startedMs
  const answered = outputs.map((name) => [name, fromTensor(model.name, name, results[name])] as const)
  return { kind: 'result', id, outputs: Object.fromEntries(answered), inferMs }
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
