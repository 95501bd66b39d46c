import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { allPages } from '../../../api/all-pages.ts'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'

/** Asked again now and then: people review while somebody looks at it. */
const refreshMs = 30_000

export const goalsQuery = queryOptions({
  queryKey: ['certificates', 'goals'],
  queryFn: ({ signal }) =>
    allPages((cursor) => dataOf(api.GET('/v1/certificate-goals', { params: { query: { limit: 100, ...cursor } }, signal }))),
  refetchInterval: refreshMs,
})

export const curveQuery = (goalId: string) =>
  queryOptions({
    queryKey: ['certificates', 'curve', goalId],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/certificate-goals/{goalId}/curve', { params: { path: { goalId } }, signal })),
  })

export const historyQuery = (goalId: string) =>
  queryOptions({
    queryKey: ['certificates', 'history', goalId],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/certificates', { params: { query: { goalId, limit: 50 } }, signal })),
  })

export const refreshCertificates = (queryClient: QueryClient) => queryClient.invalidateQueries({ queryKey: ['certificates'] })
