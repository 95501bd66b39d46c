import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'

/** How many jobs run or wait (at most a hundred of each are counted). */
export const runningJobsQuery = queryOptions({
  queryKey: ['jobs', 'running-count'],
  queryFn: async ({ signal }) => {
    const count = async (state: 'running' | 'queued') =>
      (await dataOf(api.GET('/v1/jobs', { params: { query: { state, limit: 100 } }, signal }))).data.length
    return (await count('running')) + (await count('queued'))
  },
  refetchInterval: (query) => ((query.state.data ?? 0) > 0 ? 3_000 : 20_000),
})
