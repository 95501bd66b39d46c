import type { UploadItem } from './upload-item.ts'

/** Progress comes hundreds of times a second; the page hears of it at most this often. */
const notifyEveryMs = 60

let items: readonly UploadItem[] = []
const byId = new Map<string, UploadItem>()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

export function subscribeUploads(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** All files of this visit, oldest first; the same array until something changes. */
export function uploadsSnapshot(): readonly UploadItem[] {
  return items
}

export function findUpload(id: string): UploadItem | undefined {
  return byId.get(id)
}

/** All of them as they are now, ahead of the next notice. */
export function currentUploads(): UploadItem[] {
  return [...byId.values()]
}

export function addUploads(added: readonly UploadItem[]): void {
  for (const item of added) byId.set(item.id, item)
  notifySoon()
}

export function updateUpload(id: string, change: Partial<UploadItem>): void {
  const item = byId.get(id)
  if (item === undefined) return
  byId.set(id, { ...item, ...change })
  notifySoon()
}

export function removeUploads(gone: (item: UploadItem) => boolean): void {
  for (const item of [...byId.values()]) if (gone(item)) byId.delete(item.id)
  notifySoon()
}

function notifySoon(): void {
  timer ??= setTimeout(() => {
    timer = undefined
    items = [...byId.values()]
    for (const listener of listeners) listener()
  }, notifyEveryMs)
}
