import { startEngine } from '@kensa/gpu-runner/engine/engine'
import { enginePolicies } from '@kensa/gpu-runner/engine/policy'
import type { Device, EngineModel } from '@kensa/gpu-runner/engine/protocol'
import { openLog } from '@kensa/gpu-runner/log'
import { createMetrics } from '@kensa/gpu-runner/metrics'

export type EngineLoad = { file: string; imageSize: number; device: Device; jobs: number; seconds: number; rowsMax?: number }

/**
 * Images a second through the runner's engine, with so many jobs that each keep it supplied; and the rows that came together in a batch
 * on average.
 */
export async function engineRate({ file, imageSize, device, jobs, seconds, rowsMax }: EngineLoad): Promise<{ rate: number; rows: number }> {
  const policy = enginePolicies[device]
  const batch = rowsMax === undefined ? policy.batch : { ...policy.batch, rowsMax }
  const metrics = createMetrics({ defaults: false })
  const engine = startEngine({ device, policy: { ...policy, batch }, log: openLog('warn'), metrics })
  const model: EngineModel = {
    name: 'vit',
    file,
    input: { name: 'pixels', type: 'uint8', rowDims: [imageSize, imageSize, 3] },
    output: { name: 'embedding' },
  }
  try {
    const row = Uint8Array.from({ length: imageSize * imageSize * 3 }, (_, i) => (i * 31) % 251)
    const ahead = Math.max(2, Math.ceil((2 * batch.rowsMax) / jobs))
    await engine.load(model)
    await Promise.all(Array.from({ length: batch.rowsMax }, () => engine.infer(model, row, 'ingest')))
    let done = 0
    const startedMs = performance.now()
    const over = () => performance.now() - startedMs > seconds * 1000
    const lane = async () => {
      while (!over()) {
        await engine.infer(model, row, 'ingest')
        done++
      }
    }
    await Promise.all(Array.from({ length: jobs * ahead }, lane))
    const rate = done / ((performance.now() - startedMs) / 1000)
    const { values } = await metrics.engineBatchRows.get()
    const of = (name: string) => values.find((value) => value.metricName === name)?.value ?? 0
    return { rate, rows: of('kensa_engine_batch_rows_sum') / Math.max(1, of('kensa_engine_batch_rows_count')) }
  } finally {
    await engine.close()
  }
}
