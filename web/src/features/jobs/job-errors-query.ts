import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'

export function jobErrorsQuery(jobId: string) {
  return infiniteQueryOptions({
    queryKey: ['jobs', 'errors', jobId],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/v1/jobs/{jobId}/errors', {
          params: { path: { jobId }, query: { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}
