import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { createBatcher, type Priority } from './batcher.ts'
import { joinRows } from './join-rows.ts'
import type { EnginePolicy } from './policy.ts'
import { startEngineProcess } from './process.ts'
import type { Device, EngineModel, Row } from './protocol.ts'

export type Engine = {
  /** Loads a model ahead of its first row; also the test that the device is there. */
  load(model: EngineModel): Promise<void>
  /** One row in, one row out; batched with whatever else waits. Aborting takes a waiting row out of the queue. */
  infer(model: EngineModel, row: Row, priority: Priority, signal?: AbortSignal): Promise<Float32Array>
  pid(): number | undefined
  close(): Promise<void>
}

export function startEngine(options: { device: Device; policy: EnginePolicy; log: Log; metrics: Metrics }): Engine {
  const { device, policy, log, metrics } = options
  const { intraOpNumThreads, answerTimeoutMs, loadTimeoutMs } = policy
  const onRestart = () => metrics.engineRestarts.inc()
  const child = startEngineProcess({ device, intraOpNumThreads, answerTimeoutMs, loadTimeoutMs, log, onRestart })

  async function run(model: EngineModel, rows: Row[]): Promise<Float32Array[]> {
    metrics.engineBatchRows.observe({ model: model.name }, rows.length)
    const end = metrics.engineBatchS.startTimer({ model: model.name })
    const answer = await child.ask({ kind: 'run', model, rows: rows.length, data: joinRows(rows) })
    end()
    if (answer.kind !== 'result') throw new Error(`engine answered ${answer.kind} to run`)
    const { data, rowLength, inferMs } = answer
    metrics.engineInferS.observe({ model: model.name }, inferMs / 1000)
    return rows.map((_, i) => data.slice(i * rowLength, (i + 1) * rowLength))
  }
  const batcher = createBatcher(policy.batch, run, {
    onTaken: (model, priority, waitedMs) => metrics.engineWaitS.observe({ model: model.name, priority }, waitedMs / 1000),
  })

  return {
    async load(model) {
      await child.ask({ kind: 'load', model })
    },
    infer: (model, row, priority, signal) => batcher.add(model, row, priority, signal),
    pid: () => child.pid(),
    close: () => child.close(),
  }
}
