import type { Search } from '@kensa/contract/api/searches'
import { toId } from '@kensa/contract/ids'
import type { SearchRow } from './freeze.ts'

export function presentSearch(row: Omit<SearchRow, 'hits' | 'actor' | 'orgId'> & { total: number }): Search {
  return {
    id: toId('search', row.id),
    kind: row.kind,
    text: row.text,
    frameId: row.frameId && toId('frame', row.frameId),
    filter: row.filter,
    terms: row.terms,
    total: row.total,
    space: row.space,
    modelVersion: row.modelVersion,
    tookMs: row.tookMs,
    createdAt: row.createdAt.toISOString(),
  }
}
