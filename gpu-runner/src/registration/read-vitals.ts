import type { ServedPack } from '@kensa/contract/runner'
import type { DeviceMemory } from '../engine/device-memory.ts'
import type { Engine } from '../engine/engine.ts'
import type { Metrics } from '../metrics.ts'
import type { RunnerVitals } from './save-runner.ts'

type Sources = {
  metrics: Metrics
  engine: Pick<Engine, 'isUp' | 'loadedModels'>
  places: number
  readMemory(): Promise<DeviceMemory | undefined>
  describePacks(isLoaded: (model: string) => boolean): ServedPack[]
}

/** How the runner is just now, by the same counters that /metrics shows. */
export async function readVitals({ metrics, engine, places, readMemory, describePacks }: Sources): Promise<RunnerVitals> {
  const [memory, running, restarts, waits] = await Promise.all([
    readMemory(),
    metrics.jobsRunning.get(),
    metrics.engineRestarts.get(),
    metrics.queryWaitS.get(),
  ])
  const loaded = new Set(engine.loadedModels())
  const p95S = waits.values.find(({ labels }) => labels.quantile === 0.95)?.value
  return {
    memory: memory && { totalBytes: Math.round(memory.totalBytes), usedBytes: Math.round(memory.usedBytes) },
    busyPlaces: Math.min(places, running.values[0]?.value ?? 0),
    engineIsUp: engine.isUp(),
    engineRestarts: restarts.values[0]?.value ?? 0,
    queryWaitP95Ms: p95S === undefined ? null : Math.round(p95S * 1000),
    packs: describePacks((model) => loaded.has(model)),
  }
}
