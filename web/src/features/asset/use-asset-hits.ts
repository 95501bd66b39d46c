import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { allPages } from '../../api/all-pages.ts'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Search, SearchHit } from '../../api/types.ts'

/** Hits of a frozen search that lie in one asset, in the order of time. */
export function useAssetHits(searchId: string | undefined, assetId: string): { search: Search | undefined; hits: readonly SearchHit[] } {
  const { data } = useQuery({
    queryKey: ['searches', 'all-hits', searchId],
    queryFn: async ({ signal }) => {
      let search: Search | undefined
      const hits = await allPages(async (cursor) => {
        const path = { searchId: searchId ?? '' }
        const page = await dataOf(api.GET('/v1/searches/{searchId}', { params: { path, query: { limit: 100, ...cursor } }, signal }))
        search = page.search
        return page
      })
      return { search, hits }
    },
    enabled: searchId !== undefined,
    staleTime: 20 * 60_000,
  })
  return useMemo(
    () => ({
      search: data?.search,
      hits: data?.hits.filter((hit) => hit.asset.id === assetId).sort((a, b) => a.frame.tMs - b.frame.tMs) ?? [],
    }),
    [data, assetId],
  )
}
