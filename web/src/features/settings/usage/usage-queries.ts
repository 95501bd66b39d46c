import type { UsageGroup } from '@kensa/contract/api/usage'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'

export type UsageDays = { from: string; to: string }

export const usageSummaryQuery = queryOptions({
  queryKey: ['usage', 'summary'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/usage/summary', { signal })),
  refetchInterval: 60_000,
})

export function usageReportQuery(days: UsageDays, groupBy: UsageGroup) {
  return queryOptions({
    queryKey: ['usage', 'report', days, groupBy],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/usage', { params: { query: { ...days, groupBy } }, signal })),
    placeholderData: keepPreviousData,
  })
}

export function jobUsageQuery(days: UsageDays) {
  return infiniteQueryOptions({
    queryKey: ['usage', 'jobs', days],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/v1/usage/jobs', {
          params: { query: { limit: 20, ...days, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export const spendLimitsQuery = queryOptions({
  queryKey: ['usage', 'limits'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/usage/limits', { signal })),
})
