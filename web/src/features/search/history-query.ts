import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'

/** What was searched in the organization, newest first. */
export const historyQuery = infiniteQueryOptions({
  queryKey: ['searches', 'history'],
  queryFn: ({ pageParam, signal }) =>
    dataOf(api.GET('/v1/searches', { params: { query: { limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
})
