import type { LabelColor } from '@kensa/contract/label-colors'
import type { Label } from '../../../api/types.ts'

/** What the form holds. Every language that the portal speaks has a field, also while it is empty. */
export type LabelValues = {
  name: string
  definition: string
  synonyms: Record<string, string[]>
  color: LabelColor | undefined
  hotkey: string | null
  projectIds: string[] | null
}

export const ownLanguages = ['en', 'ja', 'ko'] as const

export function valuesOf(label?: Label): LabelValues {
  const empty = Object.fromEntries(ownLanguages.map((language) => [language, [] as string[]]))
  return {
    name: label?.name ?? '',
    definition: label?.definition ?? '',
    synonyms: { ...empty, ...label?.synonyms },
    color: label?.color,
    hotkey: label?.hotkey ?? null,
    projectIds: label?.projectIds ?? null,
  }
}

/** The body of a request. */
export function inputOf(values: LabelValues) {
  const { color, ...rest } = values
  const synonyms = Object.fromEntries(Object.entries(values.synonyms).filter(([, names]) => names.length > 0))
  return { ...rest, name: values.name.trim(), definition: values.definition.trim(), synonyms, ...(color !== undefined && { color }) }
}
