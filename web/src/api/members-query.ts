import { queryOptions } from '@tanstack/react-query'
import { allPages } from './all-pages.ts'
import { api } from './client.ts'
import { dataOf } from './data-of.ts'

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => allPages((cursor) => dataOf(api.GET('/v1/members', { params: { query: { limit: 100, ...cursor } }, signal }))),
})
