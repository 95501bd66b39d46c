import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ReviewItem } from '../../api/types.ts'

import { verdictQuery } from './queries.ts'

/** Pictures are kept alive here, decoded, until they have been shown. */
const kept = new Map<string, HTMLImageElement>()
const keptMax = 24

/** Fetches the pictures and the grounds of items that come next, so that they are there when their turn comes. */
export function usePreloadedPictures(items: readonly ReviewItem[]): void {
  const queryClient = useQueryClient()
  const next = items[1]?.verdictId
  useEffect(() => {
    if (next !== undefined) void queryClient.prefetchQuery(verdictQuery(next))
  }, [next, queryClient])
  useEffect(() => {
    for (const { picture } of items) {
      if (picture === null || kept.has(picture.imageUrl)) continue
      const image = new Image()
      image.src = picture.imageUrl
      kept.set(picture.imageUrl, image)
      // A picture that cannot be fetched or read is told where it is shown.
      image.decode().catch(() => undefined)
    }
    for (const url of [...kept.keys()].slice(0, Math.max(0, kept.size - keptMax))) kept.delete(url)
  }, [items])
}
