import { queryOptions } from '@tanstack/react-query'
import { allPages } from '../../api/all-pages.ts'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'

/** All rubrics, the archived too: pictures may have been assessed by them. Pickers leave those out. */
export const allRubricsQuery = queryOptions({
  queryKey: ['rubrics', 'all'],
  queryFn: ({ signal }) =>
    allPages((cursor) => dataOf(api.GET('/v1/rubrics', { params: { query: { limit: 100, archived: 'include', ...cursor } }, signal }))),
  staleTime: 60_000,
})
