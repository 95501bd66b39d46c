import type { DeliveryState } from '@kensa/contract/api/webhooks'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { allPages } from '../../../api/all-pages.ts'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'

export const endpointsQuery = queryOptions({
  queryKey: ['webhooks', 'endpoints'],
  queryFn: ({ signal }) =>
    allPages((cursor) => dataOf(api.GET('/v1/webhook-endpoints', { params: { query: { limit: 100, ...cursor } }, signal }))),
  refetchInterval: 15_000,
})

/** Newest first; asked often while one in sight is on its way. */
export function deliveriesQuery(webhookEndpointId: string, state: DeliveryState | undefined) {
  return infiniteQueryOptions({
    queryKey: ['webhooks', 'deliveries', webhookEndpointId, state ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/v1/webhook-endpoints/{webhookEndpointId}/deliveries', {
          params: {
            path: { webhookEndpointId },
            query: { limit: 25, ...(state === undefined ? {} : { state }), ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.data.some((delivery) => delivery.state === 'pending' && delivery.attempts === 0))
        ? 1_000
        : 5_000,
  })
}

export function deliveryQuery(webhookDeliveryId: string) {
  return queryOptions({
    queryKey: ['webhooks', 'delivery', webhookDeliveryId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/webhook-deliveries/{webhookDeliveryId}', { params: { path: { webhookDeliveryId } }, signal })),
    refetchInterval: (query) => (query.state.data?.state === 'pending' ? 2_000 : false),
  })
}
