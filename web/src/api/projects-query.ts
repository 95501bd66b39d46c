import { queryOptions } from '@tanstack/react-query'
import { allPages } from './all-pages.ts'
import { api } from './client.ts'
import { dataOf } from './data-of.ts'

/** All projects of the organization, by name; there are few enough to hold at once. */
export const projectsQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: ({ signal }) => allPages((cursor) => dataOf(api.GET('/v1/projects', { params: { query: { limit: 100, ...cursor } }, signal }))),
  staleTime: 60_000,
})
