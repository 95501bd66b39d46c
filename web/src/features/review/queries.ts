import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { OpenReviewFilter } from '../../api/types.ts'

/** What waits under a filter, in groups, and who decides how fast. */
export function statsQuery(filter: OpenReviewFilter) {
  return queryOptions({
    queryKey: ['review', 'stats', filter],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/review-stats', { params: { query: filter }, signal })),
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  })
}

export const settingsQuery = queryOptions({
  queryKey: ['review', 'settings'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/review-settings', { signal })),
  staleTime: 5 * 60_000,
})

export function verdictQuery(verdictId: string) {
  return queryOptions({
    queryKey: ['verdicts', verdictId],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/verdicts/{verdictId}', { params: { path: { verdictId } }, signal })),
    staleTime: 30 * 60_000,
  })
}

/** The caller's own actions, newest first. */
export const ownReviewsQuery = infiniteQueryOptions({
  queryKey: ['review', 'log', 'mine'],
  queryFn: ({ pageParam, signal }) =>
    dataOf(
      api.GET('/v1/reviews', {
        params: { query: { mine: 'true', limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  staleTime: 0,
})

/** Open items of one group. */
export function groupItemsPage(filter: OpenReviewFilter, cursor: string | undefined, signal?: AbortSignal) {
  return dataOf(
    api.GET('/v1/review-items', {
      params: { query: { ...filter, state: 'open', limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
      ...(signal && { signal }),
    }),
  )
}
