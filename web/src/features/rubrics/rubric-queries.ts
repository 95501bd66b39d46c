import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { RubricsSearch } from './rubrics-search.ts'

/** Rubrics as the address asks for them, page by page. What was there stays in sight while one types. */
export function rubricsListQuery(search: RubricsSearch) {
  const query = { limit: 50, ...search }
  return infiniteQueryOptions({
    queryKey: ['rubrics', 'list', query],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === undefined ? {} : { cursor: pageParam }
      return dataOf(api.GET('/v1/rubrics', { params: { query: { ...query, ...cursor } }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export function rubricQuery(rubricId: string) {
  return queryOptions({
    queryKey: ['rubrics', 'one', rubricId],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/rubrics/{rubricId}', { params: { path: { rubricId } }, signal })),
  })
}

export const rubricTemplateQuery = queryOptions({
  queryKey: ['rubrics', 'template'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/rubric-template', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
})

export function rubricVersionsQuery(rubricId: string) {
  return infiniteQueryOptions({
    queryKey: ['rubrics', 'versions', rubricId],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, ...(pageParam !== undefined && { cursor: pageParam }) }
      return dataOf(api.GET('/v1/rubrics/{rubricId}/versions', { params: { path: { rubricId }, query }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** A version never changes. */
export function rubricVersionQuery(rubricId: string, number: number) {
  return queryOptions({
    queryKey: ['rubrics', 'version', rubricId, number],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/rubrics/{rubricId}/versions/{number}', { params: { path: { rubricId, number } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function refreshRubrics(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['rubrics'] })
}
