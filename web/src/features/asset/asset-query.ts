import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'

const movingMs = 2000

/** One asset, looked at again while it is processing. Signed addresses are renewed before they end. */
export function assetQuery(assetId: string) {
  return queryOptions({
    queryKey: ['assets', 'one', assetId],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/assets/{assetId}', { params: { path: { assetId } }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'processing' ? movingMs : 25 * 60_000),
    refetchOnWindowFocus: false,
  })
}
