import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Frame } from '../../api/types.ts'

/** A timeline of more would show no more. */
const framesMax = 3000

/** Frames of an asset in order, page after page; anew whenever their number has grown. */
export function useFrames(assetId: string, frameCount: number): readonly Frame[] {
  const { data, hasNextPage, isFetchingNextPage, isError, fetchNextPage } = useInfiniteQuery({
    queryKey: ['frames', 'of', assetId, frameCount],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) }
      return dataOf(api.GET('/v1/assets/{assetId}/frames', { params: { path: { assetId }, query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: frameCount > 0,
    staleTime: 20 * 60_000,
    refetchOnWindowFocus: false,
    placeholderData: (before) => before,
  })
  const frames = useMemo(() => data?.pages.flatMap((page) => page.data) ?? [], [data])
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError && frames.length < framesMax) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isError, frames.length, fetchNextPage])
  return frames
}
