import { queryOptions } from '@tanstack/react-query'
import { allPages } from '../../../api/all-pages.ts'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => allPages((cursor) => dataOf(api.GET('/v1/members', { params: { query: { limit: 100, ...cursor } }, signal }))),
})
