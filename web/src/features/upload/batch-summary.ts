import { isSettled, type UploadFailure, type UploadItem } from './upload-item.ts'

const namesShown = 3

/** Files that failed for one reason, with the first names. */
export type FailureGroup = { reason: UploadFailure; names: string[]; more: number }

export type BatchSummary = {
  total: number
  failed: number
  searchable: number
  duplicates: number
  /** Still on their way. */
  pending: number
  groups: FailureGroup[]
}

/** One batch in numbers: "2 of 60 files failed: not an image (report.svg). The other 58 are searchable." */
export function summarizeBatch(items: readonly UploadItem[]): BatchSummary {
  const count = (holds: (item: UploadItem) => boolean) => items.filter(holds).length
  return {
    total: items.length,
    failed: count((item) => item.phase === 'failed'),
    searchable: count((item) => item.phase === 'searchable'),
    duplicates: count((item) => item.phase === 'duplicate'),
    pending: count((item) => !isSettled(item)),
    groups: groupFailures(items),
  }
}

function groupFailures(items: readonly UploadItem[]): FailureGroup[] {
  const groups = new Map<string, FailureGroup>()
  for (const { failure, name } of items) {
    if (failure === undefined) continue
    const key = failure.code === 'refused' ? failure.errorCode : failure.code
    const group = groups.get(key) ?? { reason: failure, names: [], more: 0 }
    if (group.names.length < namesShown) group.names.push(name)
    else group.more += 1
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => b.names.length + b.more - (a.names.length + a.more))
}

/** Share of a batch's work that is done, by bytes; processing counts as sent. */
export function batchProgress(items: readonly UploadItem[]): number {
  let done = 0
  let total = 0
  for (const item of items) {
    if (item.phase === 'failed' || item.phase === 'duplicate') continue
    total += item.bytes
    if (item.phase === 'uploading') done += item.doneBytes
    else if (item.phase === 'processing' || item.phase === 'searchable') done += item.bytes
  }
  return total === 0 ? 1 : done / total
}
