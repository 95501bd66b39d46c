import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Asset } from '../../api/types.ts'

export type AssetFilter = { projectId?: string; kind?: Asset['kind']; state?: Asset['state']; name?: string }

const pageSize = 100

export function assetPage(filter: AssetFilter, cursor: string | null, signal: AbortSignal) {
  const query = { ...filter, limit: pageSize, ...(cursor === null ? {} : { cursor }) }
  return dataOf(api.GET('/v1/assets', { params: { query }, signal }))
}

/** Newest first. What changes after loading comes by the live query, so that a long list is not asked for again and again. */
export function assetsQuery(filter: AssetFilter) {
  return infiniteQueryOptions({
    queryKey: ['assets', 'list', filter],
    queryFn: ({ pageParam, signal }) => assetPage(filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  })
}
