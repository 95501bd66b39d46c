import { startEngine } from '@kensa/gpu-runner/engine/engine'
import { enginePolicies } from '@kensa/gpu-runner/engine/policy'
import type { EngineGraph, RowInputs } from '@kensa/gpu-runner/engine/protocol'
import { openLog } from '@kensa/gpu-runner/log'
import { createMetrics } from '@kensa/gpu-runner/metrics'
import { residentBytes } from '@kensa/gpu-runner/resident-memory'
import type { ModelDescription } from '@kensa/models/manifest'
import { loadPack, packDirectory, pathIn } from '@kensa/models/pack'
import { type BenchResult, judged } from '../result.ts'

const mebibyte = 1024 ** 2
const rows = 8
/** Tokens of a text where the manifest leaves their number open. */
const length = 64

/** Memory that each of the builtin models takes in an engine child with a batch of eight ÷ what the manifest says it needs. */
export async function sessionMemory(): Promise<BenchResult[]> {
  const pack = await loadPack(packDirectory('builtin'))
  const details: Record<string, number> = {}
  let worst = 0
  for (const model of pack.manifest.models) {
    const file = pathIn(pack, model.variants[0]?.file ?? '')
    const usedMib = await usedBy({ name: model.role, file }, model)
    const saidMib = model.memory.sessionMib + rows * model.memory.rowMib
    details[`${model.role}: MiB`] = usedMib
    details[`${model.role}: MiB by its manifest`] = saidMib
    worst = Math.max(worst, usedMib / saidMib)
  }
  return [judged({ name: 'memory of a builtin model ÷ its manifest, worst', ratio: worst, limit: 1, good: 'at most', details })]
}

async function usedBy(graph: EngineGraph, model: ModelDescription): Promise<number> {
  const policy = { ...enginePolicies.cpu, batch: { ...enginePolicies.cpu.batch, rowsMax: rows, inFlightMax: 1 } }
  const engine = startEngine({ device: 'cpu', policy, log: openLog('silent'), metrics: createMetrics({ defaults: false }) })
  try {
    // A model that can't be loaded tells when the child is up, and costs nothing.
    await engine.load({ name: 'none', file: 'none' }).catch(() => {})
    const [pid = 0] = engine.pids()
    const before = residentBytes(pid)
    await engine.load(graph)
    const names = model.outputs.map(({ name }) => name)
    for (let round = 0; round < 3; round++)
      await Promise.all(Array.from({ length: rows }, () => engine.run(graph, rowOf(model), names, 'ingest')))
    return (residentBytes(pid) - before) / mebibyte
  } finally {
    await engine.close()
  }
}

function rowOf({ inputs }: ModelDescription): RowInputs {
  return Object.fromEntries(
    inputs.map(({ name, type, shape }) => {
      const dims = shape.slice(1).map((size) => (typeof size === 'number' ? size : length))
      const count = dims.reduce((product, n) => product * n, 1)
      if (type === 'int64') return [name, { type, dims, data: new BigInt64Array(count).fill(1n) }]
      if (type === 'uint8') return [name, { type, dims, data: new Uint8Array(count) }]
      return [name, { type: 'float32' as const, dims, data: new Float32Array(count) }]
    }),
  )
}
