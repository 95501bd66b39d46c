import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'

/** Runners tell of themselves every 15 seconds. */
export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/models', { signal })),
  refetchInterval: 10_000,
})
