import type { Label, LabelEvent, LabelVersion } from '../../../api/types.ts'

export const versionedFields = ['name', 'definition', 'synonyms', 'color', 'hotkey', 'projects'] as const
export type VersionedField = (typeof versionedFields)[number]
export type FieldChange = { field: VersionedField; before: string; after: string }
export type HistoryEntry =
  | { kind: 'version'; at: string; version: LabelVersion; changes: FieldChange[] }
  | { kind: 'event'; at: string; event: LabelEvent; canUndo: boolean }

type Words = {
  color: (color: LabelVersion['color']) => string
  hotkey: (hotkey: string) => string
  language: (tag: string) => string
  project: (id: string) => string
  allProjects: string
}

/** Versions and events in one line of time, the newest first. Of a version what changed against the one before. */
export function historyEntries(
  label: Pick<Label, 'id' | 'mergedIds'>,
  versions: readonly LabelVersion[],
  events: readonly LabelEvent[],
  words: Words,
): HistoryEntry[] {
  const byNumber = new Map(versions.map((version) => [version.number, version]))
  const told = versions.map((version): HistoryEntry => {
    const before = byNumber.get(version.number - 1)
    return { kind: 'version', at: version.createdAt, version, changes: before ? changesBetween(before, version, words) : [] }
  })
  const undone = new Set<string>()
  const happened = events.map((event): HistoryEntry => {
    // The newest merge of a label that is still merged is the one to take back.
    const canUndo =
      event.kind === 'merged' && event.other?.id === label.id && label.mergedIds.includes(event.label.id) && !undone.has(event.label.id)
    if (canUndo) undone.add(event.label.id)
    return { kind: 'event', at: event.createdAt, event, canUndo }
  })
  return [...told, ...happened].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

function changesBetween(before: LabelVersion, after: LabelVersion, words: Words): FieldChange[] {
  return versionedFields.flatMap((field) => {
    const change = { field, before: textOf(before, field, words), after: textOf(after, field, words) }
    return change.before === change.after ? [] : [change]
  })
}

function textOf(version: LabelVersion, field: VersionedField, words: Words): string {
  if (field === 'color') return words.color(version.color)
  if (field === 'hotkey') return version.hotkey === null ? '' : words.hotkey(version.hotkey)
  if (field === 'projects') return version.projectIds === null ? words.allProjects : version.projectIds.map(words.project).join(', ')
  if (field === 'synonyms')
    return Object.entries(version.synonyms)
      .map(([tag, names]) => `${words.language(tag)}: ${names.join(', ')}`)
      .join('\n')
  return version[field]
}
