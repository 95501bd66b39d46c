import type { Label } from './types.ts'

/** The label of an id; of one that was merged, what it has become. */
export function labelOf(labels: readonly Label[] | undefined, id: string): Label | undefined {
  return labels?.find((label) => label.id === id || label.mergedIds.includes(id))
}

/** Labels that a picker offers, by any of their names. */
export function offeredLabels(labels: readonly Label[], text: string): Label[] {
  const wanted = nameKey(text)
  const names = (label: Label) => [label.name, ...Object.values(label.synonyms).flat()]
  return labels.filter((label) => label.archivedAt === null && names(label).some((name) => nameKey(name).includes(wanted)))
}

/** What makes two names one. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}
