import { queryOptions } from '@tanstack/react-query'
import { allPages } from '../../api/all-pages.ts'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'

/** All regions of a frame, newest first. */
export function regionsQuery(frameId: string | undefined) {
  return queryOptions({
    queryKey: ['regions', 'of', frameId],
    queryFn: ({ signal }) =>
      allPages((cursor) => {
        const params = { path: { frameId: frameId ?? '' }, query: { limit: 100, ...cursor } }
        return dataOf(api.GET('/v1/frames/{frameId}/regions', { params, signal }))
      }),
    enabled: frameId !== undefined,
    staleTime: 30_000,
    // What is shown may be ahead of what is saved.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}
