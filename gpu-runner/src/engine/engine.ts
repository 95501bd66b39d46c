import { KensaError } from '@kensa/contract/errors'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { createBatcher, type Priority } from './batcher.ts'
import { checkRow, joinRows, shapeOf } from './join-rows.ts'
import type { EnginePolicy } from './policy.ts'
import { startEngineProcess } from './process.ts'
import type { Device, EngineGraph, EngineModel, Row, RowInputs, RowOutputs } from './protocol.ts'
import { splitRows } from './split-rows.ts'

export type Engine = {
  /** Loads a model ahead of its first row; also the test that the device is there. */
  load(model: EngineGraph): Promise<void>
  /** One row in, one row out; batched with whatever else waits. Aborting takes a waiting row out of the queue. */
  infer(model: EngineModel, row: Row, priority: Priority, signal?: AbortSignal): Promise<Float32Array>
  /** The same for several inputs and the outputs named, batched with rows that ask for the same in the same shapes. */
  run(model: EngineGraph, row: RowInputs, outputs: readonly string[], priority: Priority, signal?: AbortSignal): Promise<RowOutputs>
  /** Process ids of its children; fewer than there should be while one is being replaced. */
  pids(): number[]
  /** Whether every child is there. */
  isUp(): boolean
  /** Names of the models that it holds just now: none after its process was replaced, until they are asked for. */
  loadedModels(): string[]
  close(): Promise<void>
}

/** `shape`: rows of which it is the same fit into one batch. */
type Asked = { inputs: RowInputs; outputs: readonly string[]; shape: string }

export type EngineOptions = {
  device: Device
  policy: EnginePolicy
  log: Log
  metrics: Metrics
}

/** An engine of one child process. */
export function startEngine(options: EngineOptions): Engine {
  const { device, policy, log, metrics } = options
  const { intraOpNumThreads, answerTimeoutMs, loadTimeoutMs } = policy
  const onRestart = () => metrics.engineRestarts.inc()
  const child = startEngineProcess({ device, intraOpNumThreads, answerTimeoutMs, loadTimeoutMs, log, onRestart })

  async function run(model: EngineGraph, rows: Asked[]): Promise<RowOutputs[]> {
    metrics.engineBatchRows.observe({ model: model.name }, rows.length)
    const end = metrics.engineBatchS.startTimer({ model: model.name })
    const outputs = rows[0]?.outputs ?? []
    const answer = await child.ask({ kind: 'run', model, inputs: joinRows(rows.map((row) => row.inputs)), outputs })
    end()
    if (answer.kind !== 'result') throw new Error(`engine answered ${answer.kind} to run`)
    metrics.engineInferS.observe({ model: model.name }, answer.inferMs / 1000)
    return splitRows(model.name, answer.outputs, rows.length)
  }
  const batcher = createBatcher(policy.batch, run, {
    onTaken(model, priority, waitedMs) {
      metrics.engineWaitS.observe({ model: model.name, priority }, waitedMs / 1000)
      if (priority === 'query') metrics.queryWaitS.observe(waitedMs / 1000)
    },
    isAlike: (a, b) => a.shape === b.shape,
  })

  async function add(
    model: EngineGraph,
    inputs: RowInputs,
    outputs: readonly string[],
    priority: Priority,
    signal?: AbortSignal,
  ): Promise<RowOutputs> {
    checkRow(model.name, inputs)
    return batcher.add(model, { inputs, outputs, shape: `${shapeOf(inputs)} ${outputs.join()}` }, priority, signal)
  }

  return {
    async load(model) {
      await child.ask({ kind: 'load', model })
    },
    async infer({ input, output, ...graph }, row, priority, signal) {
      const { name } = graph
      const inputs = { [input.name]: { type: input.type, dims: input.rowDims, data: row } }
      const answer = (await add(graph, inputs, [output.name], priority, signal))[output.name]
      if (answer?.data instanceof Float32Array) return answer.data
      throw new KensaError('model_unavailable', `The model ${name} has no float32 output ${output.name}.`)
    },
    run: add,
    pids: () => [child.pid() ?? []].flat(),
    isUp: () => child.pid() !== undefined,
    loadedModels: () => child.loadedModels(),
    close: () => child.close(),
  }
}
