import { queryOptions } from '@tanstack/react-query'
import { allPages } from '../../../api/all-pages.ts'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => allPages((cursor) => dataOf(api.GET('/v1/api-keys', { params: { query: { limit: 100, ...cursor } }, signal }))),
})
