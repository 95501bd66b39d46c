import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'

export const billingQuery = queryOptions({
  queryKey: ['billing'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/billing', { signal })),
})

export const invoicesQuery = infiniteQueryOptions({
  queryKey: ['billing', 'invoices'],
  queryFn: ({ signal, pageParam }) =>
    dataOf(
      api.GET('/v1/billing/invoices', { params: { query: { limit: 12, ...(pageParam === '' ? {} : { cursor: pageParam }) } }, signal }),
    ),
  initialPageParam: '',
  getNextPageParam: (last) => last.nextCursor,
})

export const reconciliationQuery = queryOptions({
  queryKey: ['billing', 'reconciliation'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/billing/reconciliation', { signal })),
})
