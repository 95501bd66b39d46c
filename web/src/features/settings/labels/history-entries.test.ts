import { expect, it } from 'vitest'
import type { LabelEvent, LabelVersion } from '../../../api/types.ts'
import { historyEntries } from './history-entries.ts'

const words = {
  color: (color: string) => `colour ${color}`,
  hotkey: (key: string) => key.toUpperCase(),
  language: (tag: string) => tag,
  project: (id: string) => id,
  allProjects: 'all',
}
const actor = { kind: 'user', id: 'user_x', name: 'Kim' } as const
const version = (number: number, over: Partial<LabelVersion> = {}): LabelVersion => ({
  ...{ number, name: 'dent', definition: '', synonyms: {}, color: 'blue', hotkey: null, projectIds: null, actor },
  createdAt: `2026-11-0${number}T00:00:00Z`,
  ...over,
})
const event = (kind: LabelEvent['kind'], from: string, into: string, day: number): LabelEvent => ({
  ...{ id: `${kind}${day}`, kind, label: { id: from, name: from }, other: { id: into, name: into }, frameCount: 1, actor },
  createdAt: `2026-11-0${day}T12:00:00Z`,
})

it('tells of each version what changed against the one before, newest first', () => {
  const entries = historyEntries(
    { id: 'a', mergedIds: [] },
    [version(2, { name: 'dented', hotkey: 'd', synonyms: { en: ['bump'] } }), version(1)],
    [],
    words,
  )
  expect(entries.map((entry) => entry.kind === 'version' && entry.changes)).toEqual([
    [
      { field: 'name', before: 'dent', after: 'dented' },
      { field: 'synonyms', before: '', after: 'en: bump' },
      { field: 'hotkey', before: '', after: 'D' },
    ],
    [],
  ])
})

it('offers to take back the newest merge of a label that is still merged, and no other', () => {
  const events = [event('merged', 'b', 'a', 4), event('unmerged', 'b', 'a', 3), event('merged', 'b', 'a', 2), event('merged', 'c', 'a', 1)]
  const entries = historyEntries({ id: 'a', mergedIds: ['b'] }, [], events, words)
  expect(entries.map((entry) => entry.kind === 'event' && entry.canUndo)).toEqual([true, false, false, false])
})
