import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import type { LabelsSearch } from './labels-search.ts'

/** Labels as the address asks for them, page by page. What was there stays in sight while one types. */
export function labelsListQuery({ text, sort = 'name', archived, only }: LabelsSearch) {
  const query = { sort, ...(text !== undefined && { text }), ...(archived && { archived }), ...(only && { projectId: only }) }
  return infiniteQueryOptions({
    queryKey: ['labels', 'list', query],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === undefined ? {} : { cursor: pageParam }
      return dataOf(api.GET('/v1/labels', { params: { query: { ...query, ...cursor } }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export function labelQuery(labelId: string) {
  return queryOptions({
    queryKey: ['labels', 'one', labelId],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/labels/{labelId}', { params: { path: { labelId } }, signal })),
  })
}
