import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'

/** One import with its report; asks every second while a job is at work on it. */
export function importQuery(importId: string) {
  return queryOptions({
    queryKey: ['imports', 'one', importId],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/imports/{importId}', { params: { path: { importId } }, signal })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'checking' || data?.state === 'applying' ? 1_000 : false),
  })
}
