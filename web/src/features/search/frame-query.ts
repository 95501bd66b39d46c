import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'

export function frameQuery(frameId: string | undefined) {
  return queryOptions({
    queryKey: ['frames', 'one', frameId],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/frames/{frameId}', { params: { path: { frameId: frameId ?? '' } }, signal })),
    enabled: frameId !== undefined,
    staleTime: 20 * 60_000,
  })
}
