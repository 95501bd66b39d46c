import type { AuditEntry } from '../../../api/types.ts'

export type ChangedSetting = { name: string; before?: string; after?: string }

/** Every setting that an entry holds, in the order of their names; what is the same before and after is left out. */
export function changedSettings({ before, after }: Pick<AuditEntry, 'before' | 'after'>): ChangedSetting[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort()
  return names.flatMap((name) => {
    const [was, is] = [textOf(before?.[name]), textOf(after?.[name])]
    if (was === is) return []
    return [{ name, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }]
  })
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined
  if (value === null || value === '') return '–'
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
