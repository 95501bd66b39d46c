import { hashBlob } from './hash-blob.ts'
import type { HashAnswer, HashRequest } from './messages.ts'

const running = new Map<number, AbortController>()
const answer = (message: HashAnswer) => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<HashRequest>) => {
  if (data.kind === 'cancel') running.get(data.id)?.abort()
  else hash(data.id, data.blob)
})

async function hash(id: number, blob: Blob): Promise<void> {
  const control = new AbortController()
  running.set(id, control)
  try {
    const onProgress = (doneBytes: number) => answer({ kind: 'progress', id, doneBytes })
    answer({ kind: 'done', id, sha256: await hashBlob(blob, { onProgress, signal: control.signal }) })
  } catch (error) {
    answer({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  } finally {
    running.delete(id)
  }
}
