import { type Engine, type EngineOptions, startEngine } from './engine.ts'

/**
 * The engine of a device: one child, or by policy two, one for what jobs bring and one for queries. ONNX Runtime can't be interrupted, so
 * a query behind a batch waits until it has run; in a child of its own it waits for other queries only.
 */
export function startLanes(options: EngineOptions): Engine {
  if (!options.policy.hasQueryLane) return startEngine(options)
  const bulk = startEngine({ ...options, isBulk: true })
  const queries = startEngine(options)
  const laneOf = { ingest: bulk, query: queries }
  return {
    async load(model) {
      await Promise.all([bulk.load(model), queries.load(model)])
    },
    infer: (model, row, priority, signal) => laneOf[priority].infer(model, row, priority, signal),
    run: (model, row, outputs, priority, signal) => laneOf[priority].run(model, row, outputs, priority, signal),
    pids: () => [...bulk.pids(), ...queries.pids()],
    isUp: () => bulk.isUp() && queries.isUp(),
    loadedModels: () => [...new Set([...bulk.loadedModels(), ...queries.loadedModels()])],
    async close() {
      await Promise.all([bulk.close(), queries.close()])
    },
  }
}
