/** What this browser remembers of an unfinished upload, so that the same file goes on where it stopped, even after a reload. */
export type ResumeRecord = { assetId: string; etags: Record<number, string>; savedAt: number }

const storageKey = 'kensa.uploads'
const keptMs = 24 * 3600 * 1000
const keptRecords = 200

type Store = Pick<Storage, 'getItem' | 'setItem'>

export function resumeKey(projectId: string, sha256: string): string {
  return `${projectId}:${sha256}`
}

export function readResume(key: string, now = Date.now(), store: Store = localStorage): ResumeRecord | undefined {
  const record = readAll(store)[key]
  return record !== undefined && now - record.savedAt < keptMs ? record : undefined
}

export function saveResume(key: string, record: Omit<ResumeRecord, 'savedAt'>, now = Date.now(), store: Store = localStorage): void {
  const fresh = Object.entries(readAll(store)).filter(([other, { savedAt }]) => other !== key && now - savedAt < keptMs)
  const newest = fresh.sort(([, a], [, b]) => b.savedAt - a.savedAt).slice(0, keptRecords - 1)
  writeAll(store, { ...Object.fromEntries(newest), [key]: { ...record, savedAt: now } })
}

export function forgetResume(key: string, store: Store = localStorage): void {
  const { [key]: _gone, ...rest } = readAll(store)
  writeAll(store, rest)
}

function readAll(store: Store): Record<string, ResumeRecord> {
  try {
    return JSON.parse(store.getItem(storageKey) ?? '{}')
  } catch {
    return {}
  }
}

/** Resuming is a comfort: a full or closed storage only means starting the file anew. */
function writeAll(store: Store, records: Record<string, ResumeRecord>): void {
  try {
    store.setItem(storageKey, JSON.stringify(records))
  } catch {}
}
