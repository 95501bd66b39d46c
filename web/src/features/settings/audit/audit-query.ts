import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import { type AuditFilter, auditQueryOf } from './audit-filter.ts'

/** Newest first. */
export function auditQuery(filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/v1/audit', {
          params: { query: { limit: 50, ...auditQueryOf(filter, Date.now()), ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}
