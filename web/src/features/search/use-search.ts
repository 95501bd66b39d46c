import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import { photoOfSearch, type QueryPhoto, rememberPhoto } from './query-photo.ts'
import { hitsPerPage, type Question, questionKey, runSearch } from './run-search.ts'
import { answersUrl, filterKey, filterOfUrl, type SearchUrl } from './search-url.ts'

type UseSearchOptions = {
  url: SearchUrl
  projectId: string | undefined
  /** A photo that was just chosen. */
  photo: QueryPhoto | undefined
  /** A question has been answered: its frozen result belongs into the address. */
  onAnswered: (searchId: string) => void
}

/** The frozen result that the address names; where it names none, or one that answers another question, the question is asked. */
export function useSearch({ url, projectId, photo, onAnswered }: UseSearchOptions) {
  const queryClient = useQueryClient()
  const frozen = useInfiniteQuery({
    queryKey: ['searches', 'one', url.s],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: hitsPerPage, ...(pageParam === null ? {} : { cursor: pageParam }) }
      return dataOf(api.GET('/v1/searches/{searchId}', { params: { path: { searchId: url.s ?? '' }, query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: url.s !== undefined,
    // Signed addresses of pictures are good for half an hour.
    staleTime: 20 * 60_000,
    refetchOnWindowFocus: false,
  })
  const search = frozen.data?.pages[0]?.search
  const answered = search !== undefined && answersUrl(search, url, projectId)

  const known = photoOfSearch(url.s) ?? photo
  const question = useMemo<Question | undefined>(() => {
    if (url.q !== undefined) return { kind: 'text', text: url.q }
    if (url.frame !== undefined) return { kind: 'frame', frameId: url.frame }
    return known === undefined ? undefined : { kind: 'photo', photo: known }
  }, [url.q, url.frame, known])
  const filter = useMemo(() => filterOfUrl(url, projectId), [url, projectId])
  const mustAsk = question !== undefined && (url.s === undefined || (search !== undefined && !answered) || frozen.isError)

  const asked = useQuery({
    queryKey: ['searches', 'ask', question && questionKey(question), filterKey(filter)],
    queryFn: ({ signal }) => {
      if (question === undefined) throw new Error('There is no question')
      return runSearch(question, filter, signal)
    },
    enabled: mustAsk,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
  })

  useEffect(() => {
    if (!mustAsk || asked.data === undefined || question === undefined) return
    const { id } = asked.data.search
    queryClient.setQueryData(['searches', 'one', id], { pages: [asked.data], pageParams: [null] })
    if (question.kind === 'photo') rememberPhoto(id, question.photo)
    void queryClient.invalidateQueries({ queryKey: ['searches', 'history'] })
    onAnswered(id)
  }, [mustAsk, asked.data, question, queryClient, onAnswered])

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = frozen
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const hits = useMemo(() => frozen.data?.pages.flatMap((page) => page.data) ?? [], [frozen.data])
  /** Asks again even what was just asked. */
  const askAgain = useCallback(() => queryClient.removeQueries({ queryKey: ['searches', 'ask'] }), [queryClient])

  return {
    search,
    hits,
    question,
    /** A photo's search is narrowed anew, but the photo is not in this browser. */
    photoMissing: search !== undefined && search.kind === 'image' && !answered && known === undefined,
    asking: mustAsk ? asked.isFetching || asked.data !== undefined : url.s !== undefined && frozen.isPending,
    error: mustAsk ? asked.error : frozen.error,
    retry: () => void (mustAsk ? asked.refetch() : frozen.refetch()),
    askAgain,
    loadMore,
    isLoadingMore: isFetchingNextPage,
    hasMore: hasNextPage,
  }
}
