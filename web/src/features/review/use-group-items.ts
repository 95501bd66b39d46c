import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Group, sectionsOf } from './groups.ts'
import { groupItemsPage } from './queries.ts'

type Position = { group: number; cursor: string | undefined }

/** The items of all groups, one group after the other, page by page. */
export function useGroupItems(groups: readonly Group[]) {
  const items = useInfiniteQuery({
    queryKey: ['review', 'items', groups.map(({ filter }) => filter)],
    queryFn: async ({ pageParam: { group: at, cursor }, signal }) => {
      const group = groups[at]
      if (group === undefined) return { group: '', at, data: [], nextCursor: null }
      return { group: group.key, at, ...(await groupItemsPage(group.filter, cursor, signal)) }
    },
    initialPageParam: { group: 0, cursor: undefined } as Position,
    getNextPageParam: ({ at, nextCursor }): Position | undefined =>
      nextCursor !== null ? { group: at, cursor: nextCursor } : at + 1 < groups.length ? { group: at + 1, cursor: undefined } : undefined,
    enabled: groups.length > 0,
    placeholderData: keepPreviousData,
  })
  const { data, hasNextPage, fetchNextPage, isFetching } = items
  // Of what was shown before, groups that are no more are left out at once.
  const sections = useMemo(() => {
    const known = data && sectionsOf(data.pages).filter(({ key }) => groups.some((group) => group.key === key))
    return known?.length === 0 && isFetching ? undefined : known
  }, [data, groups, isFetching])

  /** Fetches on until all of a group is here, or as many as can be decided at once. */
  async function loadAll(key: string, most: number): Promise<string[]> {
    let found = sections?.find((section) => section.key === key)
    let more = hasNextPage
    while (more && found?.complete !== true && (found?.items.length ?? 0) < most) {
      const next = await fetchNextPage()
      if (next.isError || next.data === undefined) break
      found = sectionsOf(next.data.pages).find((section) => section.key === key)
      more = next.hasNextPage
    }
    return (found?.items ?? []).slice(0, most).map(({ id }) => id)
  }
  return { ...items, sections, loadAll }
}
