import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './data-of.ts'

/** Who is signed in, in which organization, with which scopes. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/me', { signal })),
  staleTime: 60_000,
})
