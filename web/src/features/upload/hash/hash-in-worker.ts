import type { HashAnswer, HashRequest } from './messages.ts'

type Waiting = { onProgress: (doneBytes: number) => void; resolve: (sha256: string) => void; reject: (error: Error) => void }

let worker: Worker | undefined
let nextId = 1
const waiting = new Map<number, Waiting>()

/** SHA-256 of a file off the page's thread, so that nothing stutters while a video of gigabytes is read. */
export function hashInWorker(blob: Blob, onProgress: (doneBytes: number) => void, signal: AbortSignal): Promise<string> {
  const id = nextId++
  worker ??= startWorker()
  const send = (request: HashRequest) => worker?.postMessage(request)
  return new Promise<string>((resolve, reject) => {
    signal.throwIfAborted()
    const stop = () => {
      send({ kind: 'cancel', id })
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
    waiting.set(id, { onProgress, resolve, reject })
    send({ kind: 'hash', id, blob })
  }).finally(() => waiting.delete(id))
}

function startWorker(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<HashAnswer>) => {
    const one = waiting.get(data.id)
    if (data.kind === 'progress') one?.onProgress(data.doneBytes)
    else if (data.kind === 'done') one?.resolve(data.sha256)
    else one?.reject(new Error(data.message))
  })
  started.addEventListener('error', (event) => {
    worker = undefined
    for (const one of waiting.values()) one.reject(new Error(event.message))
  })
  return started
}
