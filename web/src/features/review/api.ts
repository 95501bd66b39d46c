import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { OpenReviewFilter } from '../../api/types.ts'
import type { SessionPort } from './review-session.ts'

/** The session's calls. `filter` is asked for at each claim, since it changes while the page is open. */
export function sessionPort(filter: () => OpenReviewFilter): SessionPort {
  return {
    claim: (count, except) => dataOf(api.POST('/v1/review-items/claim', { body: { filter: filter(), count, except: [...except] } })),
    // Also when the page is left: `keepalive` lets the request outlive it.
    release: (itemIds) => api.POST('/v1/review-items/release', { body: { itemIds: [...itemIds] }, keepalive: true }),
    decide: (itemId, body, key) =>
      dataOf(api.POST('/v1/review-items/{itemId}/decide', { params: { path: { itemId }, header: { 'idempotency-key': key } }, body })),
    undo: (body, key) => dataOf(api.POST('/v1/reviews/undo', { params: { header: { 'idempotency-key': key } }, body })),
    read: (itemId) => dataOf(api.GET('/v1/review-items/{itemId}', { params: { path: { itemId } } })),
    lastReview: async (itemId) => {
      const { data } = await dataOf(api.GET('/v1/reviews', { params: { query: { itemId, limit: 1 } } }))
      return data[0]
    },
  }
}

/** No answer, too many at once, or a fault of the server: the same may work later. */
export function mayPass(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'offline' || error.status === 429 || error.status >= 500)
}

export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 409 || error.status === 404)
}
