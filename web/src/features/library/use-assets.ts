import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Asset } from '../../api/types.ts'
import { type AssetFilter, assetPage, assetsQuery } from './assets-query.ts'
import { isMoving, mergeAssets } from './merge-assets.ts'

const movingMs = 2000
const restingMs = 20_000
const askedSinglyAtOnce = 10

/** The list of assets, page by page and kept up to date while anything in it is processing. */
export function useAssets(filter: AssetFilter) {
  const list = useInfiniteQuery(assetsQuery(filter))
  const loaded = useMemo(() => list.data?.pages.flatMap((page) => page.data) ?? [], [list.data])
  const [fresh, setFresh] = useState<ReadonlyMap<string, Asset>>(new Map())
  const moving = useRef<readonly string[]>([])

  const live = useQuery({
    queryKey: ['assets', 'live', filter],
    queryFn: async ({ signal }) => {
      const { data: newest } = await assetPage(filter, null, signal)
      const seen = new Set(newest.map((asset) => asset.id))
      const others = moving.current.filter((id) => !seen.has(id)).slice(0, askedSinglyAtOnce)
      const params = others.map((assetId) => ({ path: { assetId } }))
      // One that has been deleted meanwhile is left as it was; the next full look drops it.
      const rest = await Promise.allSettled(params.map((param) => dataOf(api.GET('/v1/assets/{assetId}', { params: param, signal }))))
      return { newest, rest: rest.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])) }
    },
    enabled: list.isSuccess,
    refetchInterval: () => (moving.current.length > 0 ? movingMs : restingMs),
  })

  useEffect(() => {
    if (live.data === undefined) return
    const { newest, rest } = live.data
    setFresh((before) => new Map([...before, ...[...newest, ...rest].map((asset) => [asset.id, asset] as const)]))
  }, [live.data])

  const assets = useMemo(() => mergeAssets(loaded, fresh, live.data?.newest ?? [], filter.state), [loaded, fresh, live.data, filter.state])
  moving.current = useMemo(() => assets.filter(isMoving).map((asset) => asset.id), [assets])

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  return { assets, list, live, loadMore }
}
