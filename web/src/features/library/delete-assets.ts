import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import type { Asset } from '../../api/types.ts'
import { makeSlots } from '../upload/slots.ts'

type Page = { data: Asset[]; nextCursor: string | null }

/** Deletes each; what was gone already counts as deleted. Lists forget the deleted ones at once. */
export async function deleteAssets(
  queryClient: QueryClient,
  ids: readonly string[],
  onProgress: (done: number) => void,
): Promise<{ failed: number }> {
  const inSlot = makeSlots(4)
  const never = new AbortController().signal
  const deleted = new Set<string>()
  let done = 0
  await Promise.allSettled(
    ids.map((assetId) =>
      inSlot(never, async () => {
        try {
          await api.DELETE('/v1/assets/{assetId}', { params: { path: { assetId } } })
          deleted.add(assetId)
        } catch (error) {
          if (error instanceof ApiError && error.code === 'not_found') deleted.add(assetId)
          else throw error
        } finally {
          onProgress(++done)
        }
      }),
    ),
  )
  queryClient.setQueriesData<InfiniteData<Page>>({ queryKey: ['assets', 'list'] }, (list) =>
    list === undefined
      ? undefined
      : { ...list, pages: list.pages.map((page) => ({ ...page, data: page.data.filter((asset) => !deleted.has(asset.id)) })) },
  )
  for (const assetId of deleted) queryClient.removeQueries({ queryKey: ['assets', 'one', assetId] })
  await queryClient.invalidateQueries({ queryKey: ['assets', 'live'] })
  await queryClient.invalidateQueries({ queryKey: ['projects'] })
  return { failed: ids.length - deleted.size }
}
