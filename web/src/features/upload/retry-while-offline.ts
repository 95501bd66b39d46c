import { ApiError } from '../../api/api-error.ts'

const delaysMs = [500, 1000, 2000, 4000, 8000, 15_000, 30_000]

/** Tries again what failed on the way: at once when the network is back, else with growing pauses. Refusals are thrown as they are. */
export async function retryWhileOffline<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    signal.throwIfAborted()
    try {
      return await work()
    } catch (error) {
      const delayMs = delaysMs[attempt]
      if (!mayPass(error) || delayMs === undefined) throw error
      await onlineOrLater(signal, delayMs)
      if (!navigator.onLine) attempt = -1
    }
  }
}

function mayPass(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'offline' || error.code === 'rate_limited' || error.status >= 500)
}

function onlineOrLater(signal: AbortSignal, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, delayMs)
    window.addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}
