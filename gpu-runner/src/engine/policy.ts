import type { BatchPolicy } from './batcher.ts'
import type { Device } from './protocol.ts'

export type EnginePolicy = {
  batch: BatchPolicy
  intraOpNumThreads: number
  answerTimeoutMs: number
  loadTimeoutMs: number
}

const gpu: EnginePolicy = {
  batch: { rowsMax: 64, waitMsMax: 5, inFlightMax: 2 },
  intraOpNumThreads: 1,
  answerTimeoutMs: 30_000,
  loadTimeoutMs: 300_000,
}

/**
 * On a CPU batches gain nothing, so they stay small and a query never waits long behind one; a second thread would only take the core
 * that decodes. On a GPU large batches are what it is for.
 */
export const enginePolicies: Readonly<Record<Device, EnginePolicy>> = {
  cpu: {
    batch: { rowsMax: 4, waitMsMax: 0, inFlightMax: 2 },
    intraOpNumThreads: 1,
    answerTimeoutMs: 30_000,
    loadTimeoutMs: 60_000,
  },
  cuda: gpu,
  webgpu: gpu,
}
