import type { LabelColor } from '@kensa/contract/label-colors'

/** What goes through versions. `projectIds` is null for all projects. */
export type LabelContent = {
  name: string
  definition: string
  synonyms: Record<string, string[]>
  color: LabelColor
  hotkey: string | null
  projectIds: string[] | null
}

const fields = ['name', 'definition', 'synonyms', 'color', 'hotkey', 'projectIds'] as const

/** The parts in which they differ, before and after; undefined when in none. */
export function changesOf(
  before: LabelContent,
  after: LabelContent,
): { before: Record<string, unknown>; after: Record<string, unknown> } | undefined {
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  if (changed.length === 0) return undefined
  const pick = (content: LabelContent) => Object.fromEntries(changed.map((field) => [field, content[field]]))
  return { before: pick(before), after: pick(after) }
}
