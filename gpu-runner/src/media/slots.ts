/** A counting gate, first come first served; waiting ends with the signal's reason when it is aborted. */
export function createSlots<T>(values: readonly T[]): { take(signal?: AbortSignal): Promise<T>; giveBack(value: T): void } {
  const free = [...values]
  const waiting: ((value: T) => void)[] = []
  return {
    async take(signal) {
      signal?.throwIfAborted()
      const value = free.pop()
      if (value !== undefined) return value
      return await new Promise<T>((resolve, reject) => {
        const onAbort = () => {
          waiting.splice(waiting.indexOf(serve), 1)
          reject(signal?.reason)
        }
        const serve = (given: T) => {
          signal?.removeEventListener('abort', onAbort)
          resolve(given)
        }
        waiting.push(serve)
        signal?.addEventListener('abort', onAbort, { once: true })
      })
    },
    giveBack(value) {
      const next = waiting.shift()
      if (next) next(value)
      else free.push(value)
    },
  }
}
