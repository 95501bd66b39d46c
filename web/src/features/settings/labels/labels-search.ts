import { toUuid } from '@kensa/contract/ids'

export const labelSorts = ['newest', 'name', 'usage'] as const
/** What the address says of the page: what is listed and which label is open. */
export type LabelsSearch = { text?: string; sort?: (typeof labelSorts)[number]; archived?: 'only'; only?: string; open?: string }

/** Reads any address without failing: what is not understood is left out. */
export function readLabelsSearch(raw: Record<string, unknown>): LabelsSearch {
  const text = typeof raw['text'] === 'string' || typeof raw['text'] === 'number' ? String(raw['text']).trim().slice(0, 100) : ''
  const sort = labelSorts.find((value) => value === raw['sort'])
  const isId = (kind: 'label' | 'project', value: unknown): value is string =>
    typeof value === 'string' && toUuid(kind, value) !== undefined
  return {
    ...(text !== '' && { text }),
    ...(sort !== undefined && { sort }),
    ...(raw['archived'] === 'only' && { archived: 'only' as const }),
    ...(isId('project', raw['only']) && { only: raw['only'] }),
    ...(isId('label', raw['open']) && { open: raw['open'] }),
  }
}
