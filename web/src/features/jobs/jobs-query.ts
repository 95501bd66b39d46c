import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import { isActive } from './is-active.ts'
import { type JobFilter, queryOf } from './job-filter.ts'
import { isLive } from './live-jobs.ts'

/** Newest first. While changes do not come by themselves it asks every second if one in sight runs, else now and then. */
export function jobsQuery(filter: JobFilter) {
  return infiniteQueryOptions({
    queryKey: ['jobs', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/v1/jobs', {
          params: { query: { limit: 50, ...queryOf(filter, Date.now()), ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: (query) => {
      if (isLive()) return 30_000
      return query.state.data?.pages.some((page) => page.data.some(isActive)) ? 1_000 : 10_000
    },
  })
}
