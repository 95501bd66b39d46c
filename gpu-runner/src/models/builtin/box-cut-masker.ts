import { Worker } from 'node:worker_threads'
import { KensaError } from '@kensa/contract/errors'
import type { ResizeRule } from '../../media/types.ts'
import type { RegionMasker } from '../region-masker.ts'
import type { MaskAnswer, MaskRequest } from './mask-protocol.ts'

type Waiting = { resolve: (masks: MaskAnswer['masks']) => void; reject: (error: Error) => void }

/**
 * Masks without a model: figure and ground are told apart by their colours, one box at a time (`algorithms/segmentation`). 10 to 20 ms a box, so
 * it has a thread of its own, started at the first box; one that dies takes only what it was asked with it.
 */
export function openBoxCutMasker({ pixelSize, resize }: { pixelSize: number; resize: ResizeRule }): RegionMasker {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let asked = 0

  function started(): Worker {
    // What the process was started with is for the process: a thread that loads it too would watch the same pipe.
    const worker = new Worker(new URL('./mask-thread.ts', import.meta.url), { execArgv: [] })
    worker.unref()
    worker.on('message', ({ id, masks }: MaskAnswer) => {
      waiting.get(id)?.resolve(masks)
      waiting.delete(id)
    })
    let cause: unknown
    worker.on('error', (error) => {
      cause = error
    })
    worker.on('exit', () => {
      if (thread === worker) thread = undefined
      for (const { reject } of waiting.values())
        reject(new KensaError('model_unavailable', 'The thread that cuts masks has ended.', { cause }))
      waiting.clear()
    })
    return worker
  }

  return {
    ...{ method: 'box-cut-v1', pixelSize, resize },
    async mask(pixels, boxes, picture, signal) {
      if (boxes.length === 0) return []
      thread ??= started()
      const id = asked++
      const request: MaskRequest = { id, square: { width: pixelSize, height: pixelSize, pixels }, boxes, picture }
      const answer = new Promise<MaskAnswer['masks']>((resolve, reject) => waiting.set(id, { resolve, reject }))
      thread.postMessage(request)
      const masks = await answer
      signal.throwIfAborted()
      return masks
    },
    async close() {
      await thread?.terminate()
    },
  }
}
