import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'

export function jobResultQuery(jobId: string, enabled: boolean) {
  return queryOptions({
    queryKey: ['jobs', 'result', jobId],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/jobs/{jobId}/result', { params: { path: { jobId } }, signal })),
    enabled,
  })
}
