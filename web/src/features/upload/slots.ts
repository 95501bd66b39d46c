/** Lets at most `size` pieces of work run at once; the rest wait in the order they came. */
export function makeSlots(size: number): <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T> {
  let free = size
  const queue: (() => void)[] = []

  function take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (free > 0) {
      free -= 1
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const leave = () => {
        queue.splice(queue.indexOf(enter), 1)
        reject(signal.reason)
      }
      const enter = () => {
        signal.removeEventListener('abort', leave)
        resolve()
      }
      signal.addEventListener('abort', leave, { once: true })
      queue.push(enter)
    })
  }

  function give(): void {
    const next = queue.shift()
    if (next === undefined) free += 1
    else next()
  }

  return async (signal, work) => {
    await take(signal)
    try {
      return await work()
    } finally {
      give()
    }
  }
}
