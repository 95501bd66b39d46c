import type { LocalWorker } from './bundled-worker.ts'
import type { PartLog } from './parts/log-stream.ts'

/** On a laptop the minute's cron comes every few seconds, so that a restart picks up its unfinished jobs at once. */
const everyMs = 5_000

export function startScheduler(worker: LocalWorker, log: PartLog): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = worker
      .scheduled()
      .catch((error: unknown) => log(String(error)))
      .finally(() => {
        busy = false
      })
  }, everyMs)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
