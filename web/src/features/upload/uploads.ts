import { api } from '../../api/client.ts'
import { isSystemFile } from './check-file.ts'
import { uploadFailure } from './upload-failure.ts'
import { uploadFile } from './upload-file.ts'
import { isSettled, needsThisPage, type UploadItem } from './upload-item.ts'
import { addUploads, currentUploads, findUpload, removeUploads, subscribeUploads, updateUpload } from './upload-store.ts'
import { noticeLibraryChange, watchProcessing } from './watch-processing.ts'

/** What belongs to an upload but not into the page's state. */
type Handle = { file: File; control: AbortController; resume?: PromiseWithResolvers<void> }

const handles = new Map<string, Handle>()

/** Starts uploading files that were chosen together. Files that systems leave in folders are passed over. */
export function startUploads(projectId: string, files: readonly File[]): void {
  const batchId = crypto.randomUUID()
  const wanted = files.filter((file) => !isSystemFile(file.name))
  const items = wanted.map((file): UploadItem => {
    const id = crypto.randomUUID()
    handles.set(id, { file, control: new AbortController() })
    return { id, batchId, projectId, name: file.name, bytes: file.size, phase: 'checking', doneBytes: 0, paused: false }
  })
  addUploads(items)
  for (const item of items) void run(item)
}

async function run(item: UploadItem): Promise<void> {
  const handle = handles.get(item.id)
  if (handle === undefined) return
  const { file, control } = handle
  try {
    await uploadFile(item, file, async () => handle.resume?.promise, control.signal)
    if (findUpload(item.id)?.phase === 'processing') watchProcessing()
  } catch (error) {
    if (!control.signal.aborted) updateUpload(item.id, { phase: 'failed', failure: uploadFailure(error) })
  }
  noticeLibraryChange()
  // The file itself is let go once it can no longer be sent again.
  const after = findUpload(item.id)
  if (after === undefined || after.phase !== 'failed' || after.failure?.code !== 'refused') handles.delete(item.id)
}

export function retryUpload(id: string): void {
  const item = findUpload(id)
  const handle = handles.get(id)
  if (item === undefined || handle === undefined) return
  const { failure: _failure, assetId: _assetId, ...rest } = item
  const again: UploadItem = { ...rest, phase: 'checking', doneBytes: 0, paused: false }
  handles.set(id, { file: handle.file, control: new AbortController() })
  addUploads([again])
  void run(again)
}

export function mayRetryUpload(item: UploadItem): boolean {
  return item.phase === 'failed' && item.failure?.code === 'refused' && handles.has(item.id)
}

/** Pauses or goes on. Reading a file to its hash goes on meanwhile: it costs no network. */
export function setUploadPaused(id: string, paused: boolean): void {
  const handle = handles.get(id)
  if (handle === undefined) return
  if (paused) handle.resume ??= Promise.withResolvers()
  else {
    handle.resume?.resolve()
    delete handle.resume
  }
  updateUpload(id, { paused })
  void import('./transfer-parts.ts').then(({ setTransferPaused }) => setTransferPaused(id, paused))
}

export function setAllPaused(paused: boolean): void {
  for (const item of currentUploads()) if (needsThisPage(item)) setUploadPaused(item.id, paused)
}

/** Stops a file that is still on its way and takes its part back from the storage. */
export function cancelUpload(id: string): void {
  const item = findUpload(id)
  if (item === undefined || !needsThisPage(item)) return
  handles.get(id)?.control.abort(new DOMException('canceled', 'AbortError'))
  handles.delete(id)
  removeUploads((other) => other.id === id)
  if (item.assetId === undefined) return
  const params = { path: { assetId: item.assetId } }
  // What cannot be taken back now is swept by the server with all unfinished uploads.
  api.DELETE('/v1/assets/{assetId}', { params }).then(noticeLibraryChange, () => {})
}

export function clearSettledUploads(): void {
  for (const item of currentUploads()) if (isSettled(item)) handles.delete(item.id)
  removeUploads(isSettled)
}

/** Warns before the page is closed while something would be interrupted. */
function warnBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
let warning = false
subscribeUploads(() => {
  const busy = currentUploads().some(needsThisPage)
  if (busy === warning) return
  warning = busy
  if (busy) window.addEventListener('beforeunload', warnBeforeLeaving)
  else window.removeEventListener('beforeunload', warnBeforeLeaving)
})
