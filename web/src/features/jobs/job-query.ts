import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import { isActive } from './is-active.ts'
import { isLive } from './live-jobs.ts'

export function jobQuery(jobId: string) {
  return queryOptions({
    queryKey: ['jobs', 'one', jobId],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/jobs/{jobId}', { params: { path: { jobId } }, signal })),
    refetchInterval: (query) => (query.state.data === undefined || (isActive(query.state.data) && !isLive()) ? 1_000 : false),
  })
}
