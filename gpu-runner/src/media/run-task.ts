import { KensaError } from '@kensa/contract/errors'
import { isVideoType } from '@kensa/contract/media-types'
import { decodeImage } from './image/decode-image.ts'
import { decodeQuery } from './image/decode-query.ts'
import { probeImage } from './image/probe-image.ts'
import type { ChildSetup, FromChild, Task } from './protocol.ts'
import { sniffFile } from './sniff-file.ts'
import type { MediaFacts, OcrPage } from './types.ts'
import { chooseBackend } from './video/choose-backend.ts'
import { decodeVideo } from './video/decode-video.ts'
import { probeVideo } from './video/probe-video.ts'

export type TaskOutput = {
  emit(message: Extract<FromChild, { type: 'item' }>): Promise<void>
  helper(pid: number, alive: boolean): void
}

/** What the child does with one task; files are handled by what they are, whatever they were declared to be. */
export async function runTask(task: Task, setup: ChildSetup, output: TaskOutput): Promise<MediaFacts | Uint8Array | OcrPage | null> {
  if (task.kind === 'query' || task.kind === 'still') return await decodeQuery(task.bytes, task.pixelSize, task.resize)
  if (task.kind === 'read') {
    if (setup.tessdata === null) throw new KensaError('internal', 'This decoder was started without data for reading.')
    // Loaded by those who read only: it takes a hundred megabytes.
    const { readPage } = await import('./ocr/read-page.ts')
    return await readPage(task.bytes, setup.tessdata)
  }
  const { path } = task.request
  const type = await sniffFile(path)
  if (task.kind === 'probe') {
    if (!isVideoType(type)) return await probeImage(path, type)
    return await probeVideo(await chooseBackend(setup, output.helper), path, type, task.request.sampling)
  }
  if (isVideoType(type)) {
    await decodeVideo(await chooseBackend(setup, output.helper), { ...task.request, contentType: type }, output.emit)
  } else if (task.request.fromIndex === 0) {
    const frame = await decodeImage(path, type, task.request.pixelSize, task.request.resize)
    await output.emit({ type: 'item', item: frame, nextIndex: 1 })
  } else if (task.request.fromIndex > 1) {
    throw new KensaError('internal', `An image has no frame ${task.request.fromIndex}.`)
  }
  return null
}
