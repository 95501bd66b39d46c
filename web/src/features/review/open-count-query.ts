import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'

/** Everything that waits in the organization, for the number on the rail. */
export const openCountQuery = queryOptions({
  queryKey: ['review', 'open-count'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/v1/review-stats', { params: { query: {} }, signal }))).open,
  staleTime: 30_000,
  refetchInterval: 60_000,
})
