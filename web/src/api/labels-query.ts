import { queryOptions } from '@tanstack/react-query'
import { allPages } from './all-pages.ts'
import { api } from './client.ts'
import { dataOf } from './data-of.ts'

/** All labels of the organization. */
export const labelsQuery = queryOptions({
  queryKey: ['labels'],
  queryFn: ({ signal }) => allPages((cursor) => dataOf(api.GET('/v1/labels', { params: { query: { limit: 100, ...cursor } }, signal }))),
  staleTime: 60_000,
})
