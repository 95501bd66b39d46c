import { queryOptions } from '@tanstack/react-query'
import { allPages } from './all-pages.ts'
import { api } from './client.ts'
import { dataOf } from './data-of.ts'

/** All labels of the organization, the archived too: pictures may carry them. Pickers leave those out. */
export const labelsQuery = queryOptions({
  queryKey: ['labels', 'all'],
  queryFn: ({ signal }) =>
    allPages((cursor) =>
      dataOf(api.GET('/v1/labels', { params: { query: { limit: 500, archived: 'include', sort: 'name', ...cursor } }, signal })),
    ),
  staleTime: 60_000,
})
