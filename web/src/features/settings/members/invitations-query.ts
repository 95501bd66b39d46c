import { queryOptions } from '@tanstack/react-query'
import { allPages } from '../../../api/all-pages.ts'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) =>
    allPages((cursor) => dataOf(api.GET('/v1/invitations', { params: { query: { limit: 100, ...cursor } }, signal }))),
})
